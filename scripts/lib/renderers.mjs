// What JavaScript's Markdown renderers and TiddlyWiki make of texts: node renderers.mjs NAME takes a JSON array of
// texts and prints one of HTML. Each has all that may bring markup to life: raw HTML, links, extensions.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const renderers = {
  marked: () => {
    const { marked } = require("marked");
    return (text) => marked.parse(text, { gfm: true });
  },
  "markdown-it": () => {
    const page = require("markdown-it")({ html: true, linkify: true, typographer: true });
    return (text) => page.render(text);
  },
  tiddlywiki: () => {
    const { TiddlyWiki } = require("tiddlywiki");
    const $tw = TiddlyWiki();
    $tw.boot.argv = ["--output", "."]; // without a command it prints its help
    $tw.boot.boot();
    return (text) => $tw.wiki.renderText("text/html", "text/vnd.tiddlywiki", text);
  },
};

const render = renderers[process.argv[2]]();
const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(render)));

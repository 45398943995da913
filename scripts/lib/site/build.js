// build.js: makes the release site in dist/. serve.js makes the one to work on with the same steps.
const fs = require("node:fs");
const path = require("node:path");
const { bindings, compile } = require("./bindings.js");
const { checkFirstModule } = require("./first-module.js");
const { join } = require("./join.js");
const { optimize } = require("./optimize.js");
const { writeSite } = require("./page.js");
const { step } = require("./run.js");
const { withShortNames } = require("./short-names.js");

async function build(site, release) {
  await step("Compiling the app (two to three CPU minutes the first time, seconds later)", () => compile(release));
  const folder = await step("Making its modules and bindings (some seconds)", () => bindings(release));
  const page = path.join(folder, "embudo_bg.wasm");
  if (release) checkFirstModule(fs.readFileSync(page));
  const renamed = release && (await step("Making the modules small (three CPU minutes)", () => optimize(folder)));
  const { script, packs } = join(folder);
  const app = {
    module: fs.readFileSync(page),
    packs,
    script: release ? minify(withShortNames(script, renamed), "js", { format: "esm" }) : script,
  };
  writeSite(site, app, release ? minify : (text) => text);
}

// esbuild is there for a release only.
const minify = (text, loader, options) => require("esbuild").transformSync(text, { loader, minify: true, ...options }).code;

module.exports = { build };
if (require.main === module) {
  build("dist", true).catch((reason) => {
    console.error(reason);
    process.exitCode = 1;
  });
}

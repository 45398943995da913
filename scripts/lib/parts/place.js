// Run by trunk when all else is in place: puts the parts beside the page, in a release as small as they get.
const { execFile } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { promisify } = require("node:util");
const { renaming, withShortNames } = require("./short-names.js");

const { PARTS: parts, TRUNK_STAGING_DIR: site, TRUNK_PROFILE: profile } = process.env;

// Takes the code apart and puts it together anew, which wasm-opt does not do by itself. A second round still finds some.
const anew = ["--flatten", "--rereloop", "-Oz", "-Oz"];
// What rustc may emit by default: wasm-opt has to be told, for the stripped module no longer says.
const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const smallest = [...features.map((name) => `--enable-${name}`), "--strip-debug", "--strip-producers", "--strip-target-features", ...anew, ...anew];

const run = promisify(execFile);
const files = (pattern) => fs.readdirSync(site).filter((name) => pattern.test(name)).map((name) => path.join(site, name));
const optimize = async (module, ...more) => (await run("wasm-opt", [module, "-o", module, ...smallest, ...more])).stdout;

for (const name of fs.readdirSync(parts)) fs.copyFileSync(path.join(parts, name), path.join(site, name));
if (profile === "release") {
  const others = files(/^(?!embudo-).*\.wasm$/).map((part) => () => optimize(part));
  const tasks = [shortenPage, ...others];
  // As many at once as there are cores: each takes the whole of one, and a quarter of a gigabyte.
  Promise.all(Array.from({ length: os.availableParallelism() }, async () => {
    for (let task; (task = tasks.shift()); ) await task();
  }));
}

// The page's own module, with the script that belongs to it.
async function shortenPage() {
  const [[page], [script]] = [files(/^embudo-.*_bg\.wasm$/), files(/^embudo-.*\.js$/)];
  const names = await optimize(page, renaming);
  fs.writeFileSync(script, withShortNames(fs.readFileSync(script, "utf8"), names));
  await run("esbuild", [script, "--minify", "--format=esm", "--log-level=error", "--allow-overwrite", `--outfile=${script}`]);
}

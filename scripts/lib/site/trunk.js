// Run by trunk at the end of its build, which makes the bindings of the whole module: puts those of the module taken apart
// in their place. What scripts/build does besides to make a release small is left out.
const fs = require("node:fs");
const path = require("node:path");
const { bindings } = require("./bindings.js");
const { join } = require("./join.js");
const { run } = require("./run.js");

const { TRUNK_STAGING_DIR: site, TRUNK_PROFILE: profile } = process.env;

(async () => {
  await run("cargo", "build", "--package", "xtask");
  const folder = await bindings(profile === "release");
  const { script, packs } = join(folder);
  const write = (ending, content) => fs.writeFileSync(path.join(site, fs.readdirSync(site).find((name) => ending.test(name))), content);
  write(/^embudo-.*\.js$/, script);
  write(/^embudo-.*_bg\.wasm$/, fs.readFileSync(path.join(folder, "embudo_bg.wasm")));
  for (const [name, content] of packs) fs.writeFileSync(path.join(site, name), content);
})().catch((reason) => {
  console.error(reason);
  process.exitCode = 1;
});

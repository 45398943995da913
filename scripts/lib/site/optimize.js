// Makes modules as small as they get.
const { execFile } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { promisify } = require("node:util");
const { renaming } = require("./short-names.js");

// Takes the code apart and puts it together anew, which wasm-opt does not do by itself. A second round still finds some.
const anew = ["--flatten", "--rereloop", "-Oz", "-Oz"];
// What rustc may emit by default: wasm-opt has to be told, for the stripped module no longer says.
const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const smallest = [...features.map((name) => `--enable-${name}`), "--strip-debug", "--strip-producers", "--strip-target-features", ...anew, ...anew];

const output = promisify(execFile);

// Every module of a folder of bindings (bindings.js), in place. Returns which names of the page's own have become which.
async function optimize(folder) {
  const page = "embudo_bg.wasm";
  // The largest first.
  const names = [page, ...fs.readdirSync(folder).filter((name) => name.endsWith(".wasm") && name !== page)];
  let renamed;
  // As many at once as there are cores: each takes the whole of one, and a quarter of a gigabyte.
  await Promise.all(Array.from({ length: os.availableParallelism() }, async () => {
    for (let name; (name = names.shift()); ) {
      const module = path.join(folder, name);
      const { stdout } = await output("wasm-opt", [module, "-o", module, ...smallest, ...(name === page ? [renaming] : [])]);
      if (name === page) renamed = stdout;
    }
  }));
  return renamed;
}

module.exports = { optimize };

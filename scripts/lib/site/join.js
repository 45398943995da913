// Puts what loads the parts into the script that the bindings are, and gives their packs names of their content.
const fs = require("node:fs");
const path = require("node:path");
const ofEveryVisit = require("./every-visit.js");
const { hashed } = require("./names.js");

const replaced = (text, what, pattern, by) => {
  if (!pattern.test(text)) throw new Error(`wasm-bindgen has changed: no ${what}`);
  return text.replace(pattern, by);
};

// The script of a folder of bindings (bindings.js), and the packs by their names.
function join(folder) {
  const read = (name) => fs.readFileSync(path.join(folder, name));
  const packsOf = JSON.parse(read("packs.json"));
  const packs = new Map();
  const shared = new Set();
  const names = {};
  for (const pack of new Set(Object.values(packsOf).flat())) {
    const content = read(`${pack}.wasm`);
    names[pack] = hashed(`${pack}.wasm`, content);
    packs.set(names[pack], content);
    for (const { name } of WebAssembly.Module.imports(new WebAssembly.Module(content))) shared.add(name);
  }
  const listed = (packs) => JSON.stringify(packs.map((pack) => names[pack]));

  let script = read("embudo.js").toString();
  // The functions by which the page asks for a part; they need no import.
  script = replaced(script, "import of the loaders", /^import \* as \w+ from "\.\/__wasm_split\.js"$/gm, "");
  script = replaced(script, "use of the loaders", /("\.\/__wasm_split\.js"): \w+,/g, "$1: loaders,");
  const loaders = Object.entries(packsOf).map(([part, packs]) => `  __wasm_split_load_${part}: loader(${listed(packs)}),`);
  // Another way to start, which the page does not take.
  script = replaced(script, "export of what starts it", /^export \{ initSync, (\w+ as default) \};$/m, "export { $1 };");
  const imports = [...shared].map((name) => `  get "${name}"() { return wasm.${name}; },`);
  const generated = [
    `const ofEveryVisit = ${listed(ofEveryVisit)};`,
    `const sharedImports = {\n${imports.join("\n")}\n};`,
    `const loaders = {\n${loaders.join("\n")}\n};`,
  ];
  const ours = ["address.js", "load.js", "fields.js", "early-input.js"].map((name) => fs.readFileSync(path.join("web", name), "utf8"));
  script = [...ours, ...generated, script, "export { fetchAhead, load };\n"].join("\n");
  return { script: script.replace(/^\s*\/\/.*\n/gm, ""), packs };
}

module.exports = { join };

// Puts what loads the parts into the script that the bindings are, and the parts into packs with names of their content.
const fs = require("node:fs");
const path = require("node:path");
const { hashed } = require("./names.js");
const { ofEveryVisit, packs } = require("./packs.js");

const replaced = (text, what, pattern, by) => {
  if (!pattern.test(text)) throw new Error(`wasm-split or wasm-bindgen has changed: no ${what}`);
  return text.replace(pattern, by);
};

const asKeys = (names) => names.map((name) => `${name}: ${name}`).join(", ");

// The script of a folder of bindings (bindings.js), and the packs by their names.
function join(folder) {
  const read = (name) => fs.readFileSync(path.join(folder, name));
  let loaders = read("__wasm_split.js").toString();
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".wasm") && name !== "embudo_bg.wasm");
  const sizes = Object.fromEntries(files.map((file) => [file, read(file).length]));
  const parts = new Map();
  const names = {};
  const calls = {}; // of each file, what fetches it
  for (const [pack, inIt] of Object.entries(packs(needs(loaders), sizes))) {
    const content = Buffer.concat(inIt.map(read));
    names[pack] = hashed(`${pack}.wasm`, content);
    parts.set(names[pack], content);
    const load = ofEveryVisit.includes(pack) ? "loadFile" : "loadPart";
    let at = 0;
    for (const file of inIt) calls[file] = `${load}(${JSON.stringify(names[pack])}, ${at}, ${(at += sizes[file])})`;
  }

  // Within the bindings it needs no import of theirs, and they none of it.
  const exported = [];
  loaders = replaced(loaders, "import", /^import .*$/m, "");
  loaders = replaced(loaders, "export", /^export const (\w+)/gm, (_, name) => (exported.push(name), `const ${name}`));
  loaders = replaced(loaders, "fetch", /\(\) => \{\s*const src = fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\);[^}]*\}\);[^}]*\}\s*,/g, (_, file) => `() => instantiate(${calls[file]}),`);
  // Each name as a key, which short-names.js may shorten; those that the parts import by name are left.
  loaders = replaced(loaders, "shared names", /const \{([^}]*)\} = initSync/, (_, names) => `const { ${asKeys(names.split(/[\s,]+/).filter(Boolean))} } = initSync`);

  const joined = `const parts = (() => {\n${loaders}\nreturn { ${asKeys(exported)} };\n})();\n`;
  let script = read("embudo.js").toString();
  script = replaced(script, "import of the loaders", /^import \* as \w+ from "\.\/__wasm_split\.js"$/gm, "");
  script = replaced(script, "use of the loaders", /("\.\/__wasm_split\.js"): \w+,/g, "$1: parts,");
  const ours = ["address.js", "load.js", "fields.js"].map((name) => fs.readFileSync(path.join("web", name), "utf8")).join("\n");
  script = `${ours}\n${joined}\n${script}\nconst ofEveryVisit = ${JSON.stringify(ofEveryVisit.map((pack) => names[pack]))};\nexport { fetchAhead, load };\n`;
  return { script: script.replace(/^\s*\/\/.*\n/gm, ""), parts };
}

// The chunks that each part needs, as the loaders say.
function needs(loaders) {
  const found = [...loaders.matchAll(/__wasm_split_load_(\w+) = [^]*?\n\}\n, \[(.*?)\]/g)];
  if (!found.length) throw new Error("wasm-split has changed: no parts");
  return Object.fromEntries(found.map(([, part, list]) => [part, list.match(/chunk_\d+/g)?.map((chunk) => `${chunk}.wasm`) ?? []]));
}

module.exports = { join };

// Puts what loads the parts into the script that the bindings are, and gives each part a name of its content.
const fs = require("node:fs");
const path = require("node:path");
const { hashed } = require("./names.js");

const replaced = (text, what, pattern, by) => {
  if (!pattern.test(text)) throw new Error(`wasm-split or wasm-bindgen has changed: no ${what}`);
  return text.replace(pattern, by);
};

const asKeys = (names) => names.map((name) => `${name}: ${name}`).join(", ");

// The script of a folder of bindings (bindings.js), and the parts by their new names.
function join(folder) {
  const read = (name) => fs.readFileSync(path.join(folder, name));
  const parts = new Map();
  const names = {};
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".wasm") && name !== "embudo_bg.wasm")) {
    names[file] = hashed(file.replace(/^split_/, ""), read(file));
    parts.set(names[file], read(file));
  }

  // Within the bindings it needs no import of theirs, and they none of it.
  const exported = [];
  let loaders = read("__wasm_split.js").toString();
  loaders = replaced(loaders, "import", /^import .*$/m, "");
  loaders = replaced(loaders, "export", /^export const (\w+)/gm, (_, name) => (exported.push(name), `const ${name}`));
  loaders = replaced(loaders, "fetch", /fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\)/g, (_, file) => `loadPart(${JSON.stringify(names[file])})`);
  // Each name as a key, which short-names.js may shorten; those that the parts import by name are left.
  loaders = replaced(loaders, "shared names", /const \{([^}]*)\} = initSync/, (_, names) => `const { ${asKeys(names.split(/[\s,]+/).filter(Boolean))} } = initSync`);

  const joined = `const parts = (() => {\n${loaders}\nreturn { ${asKeys(exported)} };\n})();\n`;
  let script = read("embudo.js").toString();
  script = replaced(script, "import of the loaders", /^import \* as \w+ from "\.\/__wasm_split\.js"$/gm, "");
  script = replaced(script, "use of the loaders", /("\.\/__wasm_split\.js"): \w+,/g, "$1: parts,");
  const ours = ["load.js", "fields.js"].map((name) => fs.readFileSync(path.join("web", name), "utf8")).join("\n");
  script = `${ours}\n${joined}\n${script}\nexport { load };\n`;
  return { script: script.replace(/^\s*\/\/.*\n/gm, ""), parts };
}

module.exports = { join };

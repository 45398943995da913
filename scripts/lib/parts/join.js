// join.js BINDINGS: puts what loads the parts in $PARTS into the bindings, and gives each part a name of its content.
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const [bindings] = process.argv.slice(2);
const parts = process.env.PARTS;
const link = path.join(parts, "__wasm_split.js");

const replaced = (text, what, pattern, by) => {
  if (!pattern.test(text)) throw new Error(`wasm-split-cli or wasm-bindgen has changed: no ${what}`);
  return text.replace(pattern, by);
};

const asKeys = (names) => names.map((name) => `${name}: ${name}`).join(", ");

fs.rmSync(path.join(parts, "page.wasm")); // the bindings have it
const names = {};
for (const file of fs.readdirSync(parts).filter((name) => name.endsWith(".wasm"))) {
  const at = path.join(parts, file);
  const hash = crypto.createHash("sha256").update(fs.readFileSync(at)).digest("hex").slice(0, 16);
  names[file] = `${path.basename(file, ".wasm").replace(/^split_/, "")}-${hash}.wasm`;
  fs.renameSync(at, path.join(parts, names[file]));
}

// Within the bindings it needs no import of theirs, and they none of it.
const exported = [];
let loaders = fs.readFileSync(link, "utf8");
loaders = replaced(loaders, "import", /^import .*$/m, "");
loaders = replaced(loaders, "export", /^export const (\w+)/gm, (_, name) => (exported.push(name), `const ${name}`));
loaders = replaced(loaders, "fetch", /fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\)/g, (_, file) => `loadPart(${JSON.stringify(names[file])})`);
// Each name as a key, which place.js may shorten; those that the parts import by name are left.
loaders = replaced(loaders, "shared names", /const \{([^}]*)\} = initSync/, (_, names) => `const { ${asKeys(names.split(/[\s,]+/).filter(Boolean))} } = initSync`);
fs.rmSync(link);

const joined = `const parts = (() => {\n${loaders}\nreturn { ${asKeys(exported)} };\n})();\n`;
let script = fs.readFileSync(bindings, "utf8");
script = replaced(script, "import of the loaders", /^import \* as \w+ from "\.\/__wasm_split\.js"$/gm, "");
script = replaced(script, "use of the loaders", /("\.\/__wasm_split\.js"): \w+,/g, "$1: parts,");
const ours = ["load.js", "fields.js"].map((name) => fs.readFileSync(path.join("web", name), "utf8")).join("\n");
script = `${ours}\n${joined}\n${script}\nexport { load };\n`;
fs.writeFileSync(bindings, script.replace(/^\s*\/\/.*\n/gm, ""));

// A module and its script are compressed apart, and each would carry the long names, with their hashes, of all that the
// module imports and exports. wasm-opt makes the module's short, and prints which name has become which.
const renaming = "--minify-imports-and-exports-and-modules";

// Gives the script the names that wasm-opt printed: imports as [module, name, short], exports as [name, short].
const withShortNames = (script, printed) => {
  const { imports, exports } = JSON.parse(printed);
  const short = new Map([...exports, ...imports.map(([, name, to]) => [name, to])]);

  const objects = /(?: {8}"\.\/[^"]+": \w+,\n)+/;
  const [lines] = objects.exec(script) ?? [];
  const spread = new Set(lines?.match(/\w+(?=,\n)/g));
  if (spread.size !== new Set(imports.map(([module]) => module)).size) throw new Error("wasm-bindgen has changed: other objects with imports");
  return script
    .replace(objects, `        a: { ${[...spread].map((name) => `...${name}`).join(", ")} },\n`) // the one module that wasm-opt leaves
    .replace(/\b\w+(?=: )|(?<=\bwasm\.)\w+/g, (name) => short.get(name) ?? name);
};

module.exports = { renaming, withShortNames };

// What the page's own module must not have, as a first visit can do without it and it is easily called by mistake: std's
// reader of decimals, JSON, and what packs and unpacks links.
const late = ["dec2flt", "serde_json", "miniz_oxide"];

// Fails where it has one of them, by the names of its functions: wasm-opt takes these off.
function checkFirstModule(module) {
  if (!module.includes("reconcile")) throw new Error("the page's module has no names of functions to go by");
  const found = late.filter((name) => module.includes(name));
  if (found.length) throw new Error(`the page's module has what only its parts need: ${found.join(", ")}`);
}

module.exports = { checkFirstModule };

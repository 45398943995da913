// Makes two style sheets of all that dist/index.html asks for: one for the page, and one for its parts (styles/parts),
// which stays disabled until the first of them is loaded. A third lighter together, and one request each.
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const page = path.join("dist", "index.html");
const ofParts = fs.readdirSync(path.join("styles", "parts")).map((name) => path.basename(name, ".css"));
const sheets = [];
let markup = fs.readFileSync(page, "utf8").replace(/<link [^>]*rel="?stylesheet[^>]*>/g, (link) => {
  sheets.push(path.join("dist", link.match(/href="?([^"\s>]+)/)[1]));
  return sheets.length === 1 ? "<!--styles-->" : "";
});
const isOfPart = (sheet) => ofParts.includes(path.basename(sheet).replace(/-[0-9a-f]+\.css$/, ""));

const bundle = (name, sheets) => {
  const together = sheets.map((sheet) => fs.readFileSync(sheet, "utf8")).join("\n");
  const hash = crypto.createHash("sha256").update(together).digest("hex").slice(0, 16);
  fs.writeFileSync(path.join("dist", `${name}-${hash}.css`), together);
  return `${name}-${hash}.css`;
};
const main = bundle("embudo", sheets.filter((sheet) => !isOfPart(sheet)));
const parts = bundle("parts", sheets.filter(isOfPart));
sheets.forEach((sheet) => fs.unlinkSync(sheet));
const links = `<link rel="stylesheet" href="./${main}"><link rel="stylesheet" href="./${parts}" disabled>`;
fs.writeFileSync(page, markup.replace("<!--styles-->", () => links));

const crypto = require("node:crypto");

// A file's name with a hash of its content: such a file never changes, and hosts and browsers may keep it for ever.
const hashed = (name, content) => {
  const hash = crypto.createHash("sha256").update(content).digest("hex").slice(0, 16);
  return name.replace(/(_bg)?\.\w+$/, (ending) => `-${hash}${ending}`);
};

module.exports = { hashed };

// Calls `build`, and again whenever a file has changed that the site is made of, one call at a time.
const fs = require("node:fs");
const path = require("node:path");

const folders = ["src", "styles", "web"];
const files = ["Cargo.lock", "Cargo.toml", "Trunk.toml", "index.html"];

// Linux watches no folder with those in it, and an editor may put a new file in place of the one it saves.
const withFolders = (top) => [top, ...fs.readdirSync(top, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))];

function change() {
  return new Promise((changed) => {
    const watchers = folders.flatMap(withFolders).map((folder) => fs.watch(folder, found));
    watchers.push(fs.watch(".", (_, name) => files.includes(name) && found()));
    function found() {
      watchers.forEach((watcher) => watcher.close());
      setTimeout(changed, 100); // several files are saved at once
    }
  });
}

async function watch(build) {
  for (;;) {
    const changed = change();
    await build();
    await changed;
  }
}

module.exports = { watch };

// What the steps of the build have in common.
const { spawn } = require("node:child_process");

// Runs a command whose output is for the reader.
const run = (command, ...parameters) =>
  new Promise((done, failed) => {
    const child = spawn(command, parameters, { stdio: "inherit" });
    child.on("error", failed);
    child.on("exit", (status) => (status === 0 ? done() : failed(new Error(`${command} failed`))));
  });

// Says what is done while it is done, and afterwards how long it took.
async function step(what, action) {
  console.error(`==> ${what}`);
  const start = Date.now();
  const result = await action();
  console.error(`==> Done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

module.exports = { run, step };

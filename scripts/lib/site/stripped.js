// A WebAssembly module without its custom sections: names for debugging, and who made it.
function stripped(module) {
  const kept = [module.subarray(0, 8)]; // magic number and version
  for (let at = 8; at < module.length; ) {
    const start = at;
    const isCustom = module[at++] === 0;
    let [size, shift] = [0, 0];
    do size |= (module[at] & 0x7f) << shift, shift += 7;
    while (module[at++] & 0x80);
    at += size;
    if (!isCustom) kept.push(module.subarray(start, at));
  }
  return Buffer.concat(kept);
}

module.exports = { stripped };

// Which files that wasm-split makes are sent as one. It makes one of each part, and a chunk for each set of parts that
// share some code: too many to ask for one by one.

// The parts of every visit, in the order in which they are loaded. Each brings all the chunks that it needs and those
// before it do not. The second is waited for where plans are stored or in the address.
const ofEveryVisit = ["editing", "reading", "background"];
// Chunks of fewer bytes that only the other parts share are sent together.
const small = 8_000;

// `needs` has for each part the chunks that it needs, and `sizes` the bytes of each file. Returns for each pack its files.
function packs(needs, sizes) {
  const parts = Object.keys(needs);
  const packs = Object.fromEntries(parts.map((part) => [part, [`split_${part}.wasm`]]));
  for (const chunk of new Set(Object.values(needs).flat())) {
    const sharing = parts.filter((part) => needs[part].includes(chunk));
    const pack = ofEveryVisit.find((part) => sharing.includes(part)) ?? (sizes[chunk] < small ? "shared" : sharing.sort().join("-"));
    (packs[pack] ??= []).push(chunk);
  }
  return packs;
}

module.exports = { ofEveryVisit, packs };

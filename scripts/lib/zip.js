// zip.js FILE ARCHIVE: a zip with one file in it, for wikis that refuse an attachment that is a page.
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");

const [file, archive] = process.argv.slice(2);
const bytes = fs.readFileSync(file);
const packed = zlib.deflateRawSync(bytes, { level: 9 });
const name = Buffer.from(path.basename(file));

const crc32 = (bytes) => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};
const numbers = (...sized) => Buffer.concat(sized.map(([size, value]) => {
  const field = Buffer.alloc(size);
  field.writeUIntLE(value, 0, size);
  return field;
}));

// The fields of APPNOTE.TXT 4.3; the first of January 1980, so that the same page makes the same archive.
const entry = numbers([2, 20], [2, 0], [2, 8], [2, 0], [2, 0x21], [4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, name.length], [2, 0]);
const local = Buffer.concat([numbers([4, 0x04034b50]), entry, name, packed]);
const central = Buffer.concat([numbers([4, 0x02014b50], [2, 20]), entry, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, 0]), name]);
const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, 1], [2, 1], [4, central.length], [4, local.length], [2, 0]);
fs.writeFileSync(archive, Buffer.concat([local, central, end]));

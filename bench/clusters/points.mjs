// Writes points scattered over metropolitan France: `node points.mjs <number> <file>`.
// Longitude and latitude of each, two 64-bit little-endian numbers. Same seed, same file.

import { writeFileSync } from "node:fs";

const [number, file] = [Number(process.argv[2] ?? 1_000_000), process.argv[3] ?? "points.bin"];

/** mulberry32, a small generator of 32 bits. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = generator(20260101);
const [west, south, east, north] = [-4.8, 42.3, 8.2, 51.1];
const coordinates = new Float64Array(2 * number);
for (let i = 0; i < number; i++) {
  coordinates[2 * i] = west + random() * (east - west);
  coordinates[2 * i + 1] = south + random() * (north - south);
}
writeFileSync(file, Buffer.from(coordinates.buffer));

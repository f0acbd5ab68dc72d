// The outlines of the embedded file: every border once, as arcs that communes share.
//
// All numbers are LEB128 varints, signed ones zigzag-coded first; coordinates are in 1e-5 degree.
//   number of arcs, then for each: number of points, then (x, y) as differences from the point before
//   (the first one from the last point of the arc before)
//   number of communes, then for each, in the order of the table: number of sides, then each side as a
//   difference from the side before. Side 2i is arc i with the commune on its right, 2i + 1 on its left.

import mapshaper from "mapshaper";
import { signedArea } from "./geometry.mjs";

const SCALE = 1e5;

class Varints {
  bytes = [];

  unsigned(value) {
    while (value >= 128) {
      this.bytes.push((value % 128) + 128);
      value = Math.floor(value / 128);
    }
    this.bytes.push(value);
  }

  signed(value) {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }
}

/** Arcs on the grid of the file, without repeated points. An arc that collapses becomes empty. */
function gridded(arc) {
  const points = arc.map(([x, y]) => [Math.round(x * SCALE), Math.round(y * SCALE)]);
  const kept = points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
  return kept.length > 1 ? kept : [];
}

const resolve = (arcs, ref) => (ref < 0 ? [...arcs[~ref]].reverse() : arcs[ref]);

/** Sides of a polygon: shells clockwise and holes counter-clockwise, so that the inside is on the right. */
function sidesOf(polygon, arcs) {
  return polygon.flatMap((ring, index) => {
    const turn = signedArea(ring.flatMap((ref) => resolve(arcs, ref)));
    const rightWay = index === 0 ? turn < 0 : turn > 0;
    return ring.map((ref) => (rightWay ? ref : ~ref)).map((ref) => (ref < 0 ? 2 * ~ref + 1 : 2 * ref));
  });
}

/** Sides that cancel out (an arc with the commune on both sides) say nothing about the outline. */
function withoutInner(sides) {
  const set = new Set(sides);
  return sides.filter((side) => !set.has(side ^ 1));
}

/** `outlines`: code → polygons. Returns the bytes described above, for the communes of `codes` in order. */
export async function topology(outlines, codes) {
  const features = codes
    .filter((code) => outlines.has(code))
    .map((code) => ({
      type: "Feature",
      properties: { code },
      geometry: { type: "MultiPolygon", coordinates: outlines.get(code) },
    }));
  const input = JSON.stringify({ type: "FeatureCollection", features });
  const output = await mapshaper.applyCommands(
    "-i communes.json snap -o topology.json format=topojson no-quantization",
    { "communes.json": input },
  );
  const { arcs, objects } = JSON.parse(output["topology.json"]);
  return encode(arcs, objects.communes.geometries, codes);
}

function encode(arcs, geometries, codes) {
  const out = new Varints();
  const grid = arcs.map(gridded);
  const position = [];
  let kept = 0;
  grid.forEach((arc, i) => (position[i] = arc.length ? kept++ : -1));
  out.unsigned(kept);
  let [px, py] = [0, 0];
  for (const arc of grid.filter((points) => points.length)) {
    out.unsigned(arc.length);
    for (const [x, y] of arc) {
      out.signed(x - px);
      out.signed(y - py);
      [px, py] = [x, y];
    }
  }
  const sides = new Map(geometries.map((g) => [g.properties.code, geometrySides(g, arcs)]));
  out.unsigned(codes.length);
  for (const code of codes) {
    const mine = (sides.get(code) ?? [])
      .filter((side) => position[side >> 1] >= 0)
      .map((side) => position[side >> 1] * 2 + (side & 1));
    out.unsigned(mine.length);
    let before = 0;
    for (const side of mine) {
      out.signed(side - before);
      before = side;
    }
  }
  return Buffer.from(out.bytes);
}

function geometrySides(geometry, arcs) {
  const polygons = geometry.type === "Polygon" ? [geometry.arcs] : (geometry.arcs ?? []);
  return withoutInner(polygons.flatMap((polygon) => sidesOf(polygon, arcs)));
}

// The same measures as crates/core/territory/examples/bench_clusters.rs, on supercluster and vt-pbf.

import { readFileSync } from "node:fs";
import Supercluster from "supercluster";
import vtpbf from "vt-pbf";

const ZOOMS = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
const TILES_A_ZOOM = 400;

const bytes = readFileSync(process.argv[2] ?? "points.bin");
const coordinates = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
const points = Array.from({ length: coordinates.length / 2 }, (_, index) => ({
  type: "Feature",
  id: index,
  properties: {},
  geometry: { type: "Point", coordinates: [coordinates[2 * index], coordinates[2 * index + 1]] },
}));

const residentMb = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().rss / 104857.6) / 10;
};
const before = residentMb();
const start = performance.now();
const index = new Supercluster({ radius: 40, extent: 512, maxZoom: 11 }).load(points);
const load = (performance.now() - start) / 1000;

function tileOf([lon, lat], zoom) {
  const side = 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return [Math.floor((lon / 360 + 0.5) * side), Math.floor(y * side)];
}

function measure(zoom) {
  const step = Math.max(1, Math.floor(points.length / TILES_A_ZOOM));
  const times = [];
  let [features, size] = [0, 0];
  for (let i = 0; i < points.length; i += step) {
    const [x, y] = tileOf(points[i].geometry.coordinates, zoom);
    const begin = performance.now();
    const tile = index.getTile(zoom, x, y);
    const encoded = vtpbf.fromGeojsonVt({ points: tile }, { version: 2, extent: 512 });
    times.push((performance.now() - begin) * 1000);
    features += tile.features.length;
    size += encoded.length;
  }
  times.sort((a, b) => a - b);
  const at = (percent) => Math.round(times[Math.floor((times.length * percent) / 100)] * 10) / 10;
  return {
    p50: at(50),
    p99: at(99),
    features: Math.floor(features / times.length),
    bytes: Math.floor(size / times.length),
  };
}

const zooms = Object.fromEntries(ZOOMS.map((zoom) => [zoom, measure(zoom)]));
console.log(
  JSON.stringify(
    {
      program: "supercluster 9.1.0 + vt-pbf 3.1.3",
      points: points.length,
      load_s: load,
      rss_mb: residentMb(),
      rss_mb_before_load: before,
      tile_us_by_zoom: zooms,
    },
    null,
    2,
  ),
);

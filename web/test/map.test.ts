import assert from "node:assert/strict";
import { test } from "node:test";
import { PbfWriter } from "pbf";
import { readBox } from "../src/map/frame";
import { placeable, tooNear, type Rect } from "../src/map/labels";
import { position, readTile } from "../src/map/tile";

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly values: Readonly<Record<string, string | number>>;
}

const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

/** Encodes a tile of points as the format says (Mapbox Vector Tile 2.1), to be read back. */
function encode(layerName: string, samples: readonly Sample[]): ArrayBuffer {
  const keys = [...new Set(samples.flatMap((sample) => Object.keys(sample.values)))];
  const values = samples.flatMap((sample) => Object.values(sample.values));
  let at = 0;
  const tile = new PbfWriter();
  tile.writeMessage(
    3,
    (_: unknown, layer: PbfWriter) => {
      layer.writeVarintField(15, 2);
      layer.writeStringField(1, layerName);
      for (const sample of samples) {
        const tags = Object.keys(sample.values).flatMap((key) => [keys.indexOf(key), at++]);
        layer.writeMessage(
          2,
          (__: unknown, feature: PbfWriter) => {
            feature.writePackedVarint(2, tags);
            feature.writeVarintField(3, 1);
            feature.writePackedVarint(4, [9, zigzag(sample.x), zigzag(sample.y)]);
          },
          null,
        );
      }
      for (const key of keys) layer.writeStringField(3, key);
      for (const value of values) {
        layer.writeMessage(
          4,
          (__: unknown, out: PbfWriter) => {
            if (typeof value === "string") out.writeStringField(1, value);
            else out.writeVarintField(5, value);
          },
          null,
        );
      }
      layer.writeVarintField(5, 4096);
    },
    null,
  );
  return new Uint8Array(tile.finish()).buffer;
}

test("places and clusters come out of a tile where they stand", () => {
  const bytes = encode("places", [
    { x: 2048, y: 2048, values: { id: "K7M2QX4A", name: "Médiathèque" } },
    { x: 0, y: 0, values: { count: 34 } },
  ]);
  const [place, cluster] = readTile(bytes, { x: 0, y: 0, z: 0 });
  assert.deepEqual(place, { kind: "place", id: "K7M2QX4A", name: "Médiathèque", lat: 0, lon: 0 });
  assert.equal(cluster?.kind, "cluster");
  assert.equal(cluster?.kind === "cluster" && cluster.count, 34);
  assert.equal(cluster?.lon, -180);
});

test("points in the margin of a tile are left to the neighbour", () => {
  const sides = [[-1, 10], [10, -1], [4096, 10], [10, 4096]] as const;
  const bytes = encode("places", sides.map(([x, y]) => ({ x, y, values: { id: "a", name: "b" } })));
  assert.deepEqual(readTile(bytes, { x: 0, y: 0, z: 0 }), []);
});

test("a tile without our layer is empty, not an error", () => {
  assert.deepEqual(readTile(encode("roads", []), { x: 0, y: 0, z: 0 }), []);
  assert.deepEqual(readTile(new ArrayBuffer(0), { x: 0, y: 0, z: 0 }), []);
});

test("tile space and the earth agree at known points", () => {
  // The grid of the web covers ±180° and ±85.0511° (arctangent of the hyperbolic sine of pi).
  const [north, west] = position(0, 0, 4096, { x: 0, y: 0, z: 0 });
  assert.ok(Math.abs(north - 85.0511287798) < 1e-9);
  assert.equal(west, -180);
  const [south, east] = position(4096, 4096, 4096, { x: 255, y: 255, z: 8 });
  assert.ok(Math.abs(south + 85.0511287798) < 1e-9);
  assert.equal(east, 180);
});

test("a box is four numbers in order", () => {
  assert.deepEqual(readBox("4.2,43,7.8,45.1"), [4.2, 43, 7.8, 45.1]);
  for (const text of ["", "1,2,3", "1,2,3,4,5", "3,2,1,4", "a,b,c,d", "1,4,3,2"]) assert.equal(readBox(text), null);
});

const box = (left: number, top: number, size = 10): Rect => ({ left, top, right: left + size, bottom: top + size });

test("names never sit on a marker nor on each other, and the first comes first", () => {
  assert.deepEqual(placeable([box(0, 0), box(5, 5), box(100, 0)], [], 2), [true, false, true]);
  assert.deepEqual(placeable([box(0, 0), box(5, 5)], [box(-8, -8)], 2), [false, true]);
});

test("whatever the boxes, those kept are apart", () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 50; round++) {
    const names = Array.from({ length: 30 }, () => box(random() * 200, random() * 200, 5 + random() * 30));
    const kept = names.filter((_, index) => placeable(names, [], 4)[index]);
    assert.ok(kept.length > 0);
    for (const a of kept) for (const b of kept) if (a !== b) assert.ok(!tooNear(a, b, 4));
  }
});

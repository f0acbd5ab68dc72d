import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

/** What one tile shows: places, or clusters of places. */
export type TileFeature =
  | { readonly kind: "place"; readonly id: string; readonly name: string; readonly lat: number; readonly lon: number }
  | { readonly kind: "cluster"; readonly count: number; readonly lat: number; readonly lon: number };

/** Position on the earth of a point of a tile. */
export function position(x: number, y: number, extent: number, tile: { x: number; y: number; z: number }): [number, number] {
  const size = 2 ** tile.z;
  const lon = ((tile.x + x / extent) / size) * 360 - 180;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * (tile.y + y / extent)) / size))) * 180) / Math.PI;
  return [lat, lon];
}

/**
 * Reads the layer "places": features with `count` above 1 are clusters, the others hold `id` and `name`.
 * Points in the margin of a tile belong to its neighbour and are left to it.
 */
export function readTile(bytes: ArrayBuffer, tile: { x: number; y: number; z: number }): TileFeature[] {
  const layer = new VectorTile(new PbfReader(bytes)).layers["places"];
  if (!layer) return [];
  return Array.from({ length: layer.length }, (_, index) => layer.feature(index)).flatMap((feature): TileFeature[] => {
    const point = feature.loadGeometry()[0]?.[0];
    if (!point || point.x < 0 || point.y < 0 || point.x >= layer.extent || point.y >= layer.extent) return [];
    const [lat, lon] = position(point.x, point.y, layer.extent, tile);
    const { count, id, name } = feature.properties;
    if (Number(count ?? 1) > 1) return [{ kind: "cluster", count: Number(count), lat, lon }];
    return [{ kind: "place", id: String(id ?? ""), name: String(name ?? ""), lat, lon }];
  });
}

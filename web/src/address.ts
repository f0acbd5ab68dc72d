/** Addresses: what the islands write in the URL, so that any view is a link. */

import type { Box } from "./map/frame";

/** What says another place, another view or another page, and gives way to a new position. */
const PLACE_WORDS = ["ou", "near", "bounds", "radius_km", "map", "page"];

/**
 * The list around a position, with the other filters of `search`. Three decimals are 100 m: enough to find a place,
 * too little to find a door.
 */
export function nearAddress(target: string, search: string, latitude: number, longitude: number): string {
  const [path, own] = split(target);
  const query = new URLSearchParams(search);
  for (const word of PLACE_WORDS) query.delete(word);
  for (const [name, value] of own) query.append(name, value);
  query.set("near", `${latitude.toFixed(3)},${longitude.toFixed(3)}`);
  return join(path, query);
}

/** The list of what stands in a rectangle, with the other filters and the view of `search`. */
export function boundsAddress(target: string, search: string, [west, south, east, north]: Box): string {
  const [path] = split(target);
  const query = new URLSearchParams(search);
  for (const word of PLACE_WORDS) if (word !== "map") query.delete(word);
  // Outwards to about 10 m: what is seen at the edge is in the list.
  const degrees = (value: number, round: (value: number) => number): string => (round(value * 1e4) / 1e4).toFixed(4);
  const box = [degrees(west, Math.floor), degrees(south, Math.floor), degrees(east, Math.ceil), degrees(north, Math.ceil)];
  query.set("bounds", box.join(","));
  return join(path, query);
}

/** A view of the map: zoom and centre. */
export interface View {
  zoom: number;
  lat: number;
  lon: number;
}

/** Reads `map=zoom/lat/lon` (zoom by quarters); null where absent or out of range. */
export function readView(search: string): View | null {
  const text = new URLSearchParams(search).get("map");
  const match = /^(\d{1,2}(?:\.25|\.5|\.75)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(text ?? "");
  if (!match) return null;
  const view = { zoom: Number(match[1]), lat: Number(match[2]), lon: Number(match[3]) };
  return view.zoom <= 19 && Math.abs(view.lat) <= 90 && Math.abs(view.lon) <= 180 ? view : null;
}

/** The same address with the view in it. */
export function withView(address: string, view: View): string {
  const [path, query] = split(address);
  query.set("map", `${view.zoom}/${view.lat.toFixed(4)}/${view.lon.toFixed(4)}`);
  return join(path, query);
}

/** The same address whatever the view. */
export function withoutView(address: string): string {
  const [path, query] = split(address);
  query.delete("map");
  return join(path, query);
}

/** The address of a form sent by GET, without its empty fields and without the page of the list. */
export function formAddress(action: string, fields: Iterable<[string, string]>): string {
  const [path] = split(action);
  const query = new URLSearchParams();
  for (const [name, value] of fields) if (value !== "") query.append(name, value);
  return join(path, query);
}

/** The address of a tile: the template filled, with the filters of the list. */
export function tileAddress(template: string, tile: { x: number; y: number; z: number }, query: string): string {
  const path = template.replace(/\{([xyz])\}/g, (_, axis: "x" | "y" | "z") => String(tile[axis]));
  return query ? `${path}?${query}` : path;
}

function split(address: string): [string, URLSearchParams] {
  const url = new URL(address, "http://host.invalid");
  return [url.pathname, url.searchParams];
}

function join(path: string, query: URLSearchParams): string {
  const text = query.toString();
  // A comma and a slash need no escape in a query, and the address stays readable.
  return text ? `${path}?${text.replace(/%2C/g, ",").replace(/%2F/g, "/")}` : path;
}

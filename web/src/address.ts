/** Addresses: what the islands write in the URL, so that any view is a link. */

/** What says another place, another view or another page, and gives way to a new position. */
const PLACE_WORDS = ["ou", "near", "radius_km", "map", "bbox", "page", "after", "before"];

/**
 * The list around a position, with the other filters of `search`. Three decimals are 100 m: enough to find a place,
 * too little to find a door.
 */
export function nearAddress(target: string, search: string, latitude: number, longitude: number, radius?: number): string {
  const [path, own] = split(target);
  const query = new URLSearchParams(search);
  for (const word of PLACE_WORDS) query.delete(word);
  for (const [name, value] of own) query.append(name, value);
  query.set("near", `${latitude.toFixed(3)},${longitude.toFixed(3)}`);
  if (radius !== undefined) query.set("radius_km", String(radius));
  return join(path, query);
}

/** The radius of the list, in km, that covers a distance: one of those that its form offers. */
export function radiusAround(kilometres: number): number {
  return [5, 10, 20, 30, 50, 100].find((radius) => radius >= kilometres) ?? 100;
}

/** A view of the map: zoom and centre. */
export interface View {
  zoom: number;
  lat: number;
  lon: number;
}

/** Reads `map=zoom/lat/lon` (zoom by halves); null where absent or out of range. */
export function readView(search: string): View | null {
  const text = new URLSearchParams(search).get("map");
  const match = /^(\d{1,2}(?:\.5)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(text ?? "");
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

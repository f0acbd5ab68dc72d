/** What the server tells the map, out of the attributes of its frame. */
export interface Frame {
  readonly style: string;
  readonly label: string;
  /** Address of the outlines, GeoJSON; points with a name are written as labels. */
  readonly contours: string;
  /** Template of the tiles: `/tiles/places/{z}/{x}/{y}.mvt`. */
  readonly tiles: string;
  /** Code of the territory that the page is about, or empty. */
  readonly here: string;
  /** What must be seen: west, south, east, north, in degrees. */
  readonly bounds: Box;
  /** Template of the address of a place, with `{id}`. */
  readonly placeUrl: string;
  /** Address of the list, where a search around the centre goes. */
  readonly listUrl: string;
  /** Template of a raster background, or empty. */
  readonly base: string;
  readonly credit: string;
  readonly words: Words;
}

export type Box = readonly [number, number, number, number];

/** Sentences of the map, in the language of the page. `%n` stands for a number. */
export interface Words {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly cluster: string;
  readonly open: string;
  readonly close: string;
  readonly area: string;
  readonly whole: string;
}

/** Reads "west,south,east,north"; null unless four numbers in order. */
export function readBox(text: string): Box | null {
  const [west, south, east, north, ...more] = text.split(",").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  const sound = more.length === 0 && west < east && south < north;
  return sound ? [west, south, east, north] : null;
}

/** Reads "latitude,longitude". */
export function readPosition(text: string): [number, number] | null {
  const [lat, lon, ...more] = text === "" ? [] : text.split(",").map(Number);
  if (lat === undefined || lon === undefined || more.length > 0) return null;
  return Number.isFinite(lat) && Number.isFinite(lon) ? [lat, lon] : null;
}

/** Null where the frame lacks what a map cannot do without. */
export function readFrame(canvas: HTMLElement): Frame | null {
  const read = (name: string): string => canvas.dataset[name] ?? "";
  const bounds = readBox(read("bounds"));
  if (!bounds || !read("tiles") || !read("style")) return null;
  return {
    style: read("style"),
    label: read("label"),
    contours: read("contours"),
    here: read("here"),
    tiles: read("tiles"),
    bounds,
    placeUrl: read("placeUrl"),
    listUrl: read("placeUrl").replace(/\/\{id\}.*$/, "") || window.location.pathname,
    base: read("base"),
    credit: read("credit"),
    words: {
      zoomIn: read("wordIn"),
      zoomOut: read("wordOut"),
      cluster: read("wordCluster"),
      open: read("wordOpen"),
      close: read("wordClose"),
      area: read("wordArea"),
      whole: read("wordWhole"),
    },
  };
}

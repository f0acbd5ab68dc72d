import * as L from "leaflet";
import type { Feature, FeatureCollection } from "geojson";
import { Names, type Name } from "./names";

/** From this zoom on, a département is drawn with its communes. */
const COMMUNES_FROM = 10;

/** How shapes are drawn, and on which pane. */
interface Look {
  readonly className: string;
  readonly pane: string;
  /** What their names weigh more than their size. */
  readonly weight: number;
}

const LAND: Look = { className: "map-contour", pane: "overlayPane", weight: 0 };
/** The territory of the page: its name comes before all others. */
const HERE: Look = { className: "map-here", pane: "here", weight: 1e9 };

/** The outlines under everything, with their names; communes are fetched for what is in sight when one comes near. */
export class Contours {
  private readonly names: Names;
  private readonly departements = new Map<string, L.Polygon>();
  private readonly communes = L.layerGroup();
  /** Extent of the whole territory, once known. */
  whole: L.LatLngBounds | null = null;

  constructor(
    private readonly map: L.Map,
    private readonly address: string,
    private readonly here: string,
  ) {
    this.names = new Names(map);
    map.on("moveend", () => this.comeNear());
    map.on("zoomend", () => this.showCommunes());
  }

  async load(): Promise<void> {
    await Promise.all([this.loadWhole(), this.here ? this.markHere() : null]);
  }

  private async loadWhole(): Promise<void> {
    const shapes = await this.shapes(this.address, 0, COMMUNES_FROM);
    shapes.addTo(this.map);
    this.whole = shapes.getBounds();
    shapes.eachLayer((layer) => {
      const code = codeOf(layer);
      if (code.startsWith("D") && layer instanceof L.Polygon) this.departements.set(code, layer);
    });
    this.comeNear();
  }

  /** The territory that the page is about, above its neighbours, with its name. */
  private async markHere(): Promise<void> {
    const pane = this.map.createPane("here");
    pane.style.zIndex = "420";
    pane.style.pointerEvents = "none";
    const shapes = await this.shapes(this.file(`${this.here}.outline`), 0, Infinity, HERE);
    shapes.addTo(this.map);
  }

  /** Address of the outlines of another territory. */
  private file(name: string): string {
    return this.address.replace(/[^/]+\.json$/, `${encodeURIComponent(name)}.json`);
  }

  /** Fetches the communes of the départements in sight, once each. */
  private comeNear(): void {
    if (this.map.getZoom() < COMMUNES_FROM) return;
    const sight = this.map.getBounds();
    for (const [code, shape] of this.departements) {
      if (!isInSight(shape, sight)) continue;
      this.departements.delete(code);
      void this.shapes(this.file(code), COMMUNES_FROM, Infinity).then(
        (shapes) => {
          this.communes.addLayer(shapes);
          this.showCommunes();
        },
        // What could not be fetched now is asked again at the next move.
        () => this.departements.set(code, shape),
      );
    }
  }

  private showCommunes(): void {
    if (this.map.getZoom() < COMMUNES_FROM) this.communes.remove();
    else this.communes.addTo(this.map);
  }

  /** Makes the shapes of a file, and writes their names between two zooms. */
  private async shapes(address: string, from: number, until: number, look: Look = LAND): Promise<L.GeoJSON> {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    const collection = (await answer.json()) as FeatureCollection;
    const shapes = collection.features.filter((feature) => feature.geometry?.type !== "Point");
    const drawn = L.geoJSON({ type: "FeatureCollection", features: shapes } as FeatureCollection, {
      interactive: false,
      pane: look.pane,
      style: { className: look.className, fillOpacity: 1, opacity: 1 },
    });
    this.names.add([...shapeNames(drawn, from, until, look.weight), ...pointNames(collection.features, from)]);
    return drawn;
  }
}

/**
 * Whether a shape is in sight: its border passes there, or all that is seen lies in it. Boxes alone would fetch neighbours
 * that only come near.
 */
function isInSight(shape: L.Polygon, sight: L.LatLngBounds): boolean {
  if (!sight.intersects(shape.getBounds())) return false;
  const rings = ringsOf(shape.getLatLngs());
  return rings.flat().some((corner) => sight.contains(corner)) || surround(rings, sight.getCenter());
}

/** The rings of a polygon, or of several. */
function ringsOf(shapes: ReturnType<L.Polygon["getLatLngs"]>): L.LatLng[][] {
  return shapes.flatMap((part) => {
    if (!Array.isArray(part)) return [];
    return part.every((inner) => Array.isArray(inner)) ? ringsOf(part) : [part as L.LatLng[]];
  });
}

/** Whether a point is inside: a ray to the east crosses the borders an odd number of times. */
function surround(rings: readonly L.LatLng[][], point: L.LatLng): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach((a, index) => {
      const b = ring[(index + 1) % ring.length] ?? a;
      if (a.lat > point.lat === b.lat > point.lat) return;
      if (a.lng + ((point.lat - a.lat) / (b.lat - a.lat)) * (b.lng - a.lng) > point.lng) inside = !inside;
    });
  }
  return inside;
}

function featureOf(layer: L.Layer): Feature | undefined {
  return (layer as L.Layer & { feature?: Feature }).feature;
}

function codeOf(layer: L.Layer): string {
  return String(featureOf(layer)?.properties?.["code"] ?? "");
}

/** A shape is named in its middle; the larger shape wins. */
function shapeNames(drawn: L.GeoJSON, from: number, until: number, more: number): Name[] {
  return drawn.getLayers().flatMap((layer) => {
    const text: unknown = featureOf(layer)?.properties?.["name"];
    if (!(layer instanceof L.Polygon) || typeof text !== "string") return [];
    const bounds = layer.getBounds();
    const weight = more + (bounds.getEast() - bounds.getWest()) * (bounds.getNorth() - bounds.getSouth());
    return [{ text, position: bounds.getCenter(), weight, from, until }];
  });
}

/** A point with a name is a town: the more inhabitants, the sooner it is written. */
function pointNames(features: readonly Feature[], from: number): Name[] {
  return features.flatMap((feature) => {
    const text: unknown = feature.properties?.["name"];
    if (feature.geometry?.type !== "Point" || typeof text !== "string") return [];
    const [lon, lat] = feature.geometry.coordinates;
    if (lon === undefined || lat === undefined) return [];
    const weight = 10 + Number(feature.properties?.["population"] ?? 0);
    return [{ text, position: L.latLng(lat, lon), weight, from, until: Infinity }];
  });
}

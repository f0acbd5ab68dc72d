import * as L from "leaflet";
import { tileAddress } from "../address";
import { readTile, type TileFeature } from "./tile";

/** Draws one feature as a marker, or not at all (a place that the list shows already). */
export type Draw = (feature: TileFeature) => L.Marker | null;

/** Tiles of places: each fetched tile adds its markers, and takes them away when it leaves the screen. */
export class PlacesLayer extends L.GridLayer {
  private readonly groups = new Map<string, L.LayerGroup>();
  private readonly running = new Map<string, AbortController>();

  constructor(
    private readonly template: string,
    private readonly query: () => string,
    private readonly draw: Draw,
  ) {
    // Places are grouped for tiles of 512 pixels: smaller ones would draw the groups over each other.
    super({ tileSize: 512, updateWhenZooming: false, keepBuffer: 1 });
    this.on("tileunload", (event: L.TileEvent) => this.drop(key(event.coords)));
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const element = document.createElement("div");
    void this.fill(coords).then(
      () => done(undefined, element),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), element),
    );
    return element;
  }

  private async fill(coords: L.Coords): Promise<void> {
    const stop = new AbortController();
    this.running.set(key(coords), stop);
    // Tiles of 512 pixels are those of one zoom less.
    const tile = { x: coords.x, y: coords.y, z: coords.z - 1 };
    const answer = await fetch(tileAddress(this.template, tile, this.query()), { signal: stop.signal });
    if (answer.status === 204) return;
    if (!answer.ok) throw new Error(String(answer.status));
    const features = readTile(await answer.arrayBuffer(), tile);
    // The tile may have left the screen while it came.
    if (this.running.get(key(coords)) === stop) this.show(key(coords), features);
  }

  private show(name: string, features: readonly TileFeature[]): void {
    const markers = features.map((feature) => this.draw(feature)).filter((made) => made !== null);
    const group = L.layerGroup(markers);
    this.groups.set(name, group);
    group.addTo(this._map);
  }

  private drop(name: string): void {
    this.running.get(name)?.abort();
    this.running.delete(name);
    this.groups.get(name)?.remove();
    this.groups.delete(name);
  }
}

function key({ x, y, z }: L.Coords): string {
  return `${z}/${x}/${y}`;
}

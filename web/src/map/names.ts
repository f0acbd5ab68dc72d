import * as L from "leaflet";
import { placeable, type Rect } from "./labels";

/** A name to write, and the zooms between which it helps. */
export interface Name {
  readonly text: string;
  readonly position: L.LatLng;
  /** Which name wins where two would touch: the heavier. */
  readonly weight: number;
  readonly from: number;
  readonly until: number;
}

interface Written extends Name {
  readonly marker: L.Marker;
}

/** Names on the map: none on a knot, none on another name. */
export class Names {
  private written: Written[] = [];
  private waiting = 0;

  constructor(private readonly map: L.Map) {
    const pane = map.createPane("names");
    pane.style.zIndex = "450";
    pane.style.pointerEvents = "none";
    map.on("moveend layeradd layerremove", () => this.later());
  }

  add(names: readonly Name[]): void {
    const added = names.map((name) => ({ ...name, marker: nameMarker(name) }));
    this.written = [...this.written, ...added].sort((a, b) => b.weight - a.weight);
    this.later();
  }

  private later(): void {
    window.clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.arrange(), 120);
  }

  /** Only what is in sight stands in the page. */
  private arrange(): void {
    const zoom = this.map.getZoom();
    const sight = this.map.getBounds();
    const wanted = this.written.filter((name) => {
      const shown = zoom >= name.from && zoom < name.until && sight.contains(name.position);
      if (!shown) name.marker.remove();
      else if (!this.map.hasLayer(name.marker)) name.marker.addTo(this.map);
      return shown;
    });
    const marks = Array.from(this.map.getPane("markerPane")?.querySelectorAll(".map-mark") ?? [], rect);
    const elements = wanted.map((name) => name.marker.getElement()?.firstElementChild ?? null);
    const free = placeable(elements.map((element) => (element ? rect(element) : NOWHERE)), marks, 6);
    elements.forEach((element, index) => element?.classList.toggle("is-hidden", !free[index]));
  }
}

const NOWHERE: Rect = { left: 0, top: 0, right: 0, bottom: 0 };

function rect(element: Element): Rect {
  return element.getBoundingClientRect();
}

function nameMarker(name: Name): L.Marker {
  const content = document.createElement("span");
  content.textContent = name.text;
  const icon = L.divIcon({ className: "map-name", html: content, iconSize: [0, 0] });
  return L.marker(name.position, { icon, interactive: false, keyboard: false, pane: "names" });
}

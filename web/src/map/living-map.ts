import * as L from "leaflet";
import { boundsAddress, readView, withView } from "../address";
import { Contours } from "./contours";
import { readBox, readPosition, type Frame } from "./frame";
import { choose, readList, type Listed } from "./list";
import { bindPopup, clusterSize, marker, popup, start } from "./markers";
import { PlacesLayer } from "./places-layer";
import type { TileFeature } from "./tile";

/** The map with its numbered pins, the tiles of all other places, and the ties between list and map. */
export class LivingMap {
  private readonly map: L.Map;
  private readonly pins = L.layerGroup();
  /** Numbered pins, and what the list says of each place, by place. */
  private readonly byId = new Map<string, L.Marker>();
  private listed = new Map<string, Listed>();
  private places: PlacesLayer;
  private resultsZoom = 0;

  constructor(
    private readonly canvas: HTMLElement,
    private readonly frame: Frame,
  ) {
    this.map = this.build();
    this.places = this.addPlaces();
    this.pins.addTo(this.map);
    this.drawPins();
    this.lookAtResults(readView(window.location.search));
    this.map.on("moveend", () => this.remember());
    this.map.on("zoomend", () => this.tidyPins());
    document.addEventListener("mouseover", (event) => this.pointed(event.target));
    document.addEventListener("focusin", (event) => this.pointed(event.target));
  }

  /** Draws again after the filters changed the list and the frame. */
  refresh(): void {
    this.places.remove();
    this.places = this.addPlaces();
    this.drawPins();
    this.lookAtResults(readView(window.location.search));
  }

  private build(): L.Map {
    const { frame, canvas } = this;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const host = document.createElement("div");
    host.setAttribute("role", "region");
    host.setAttribute("aria-label", frame.label);
    host.className = "map-host";
    canvas.replaceChildren(host);
    canvas.classList.add("is-live");
    const map = L.map(host, {
      zoomControl: false,
      minZoom: 5,
      maxZoom: 18,
      zoomAnimation: !calm,
      fadeAnimation: !calm,
      markerZoomAnimation: !calm,
      zoomSnap: 0.25,
      scrollWheelZoom: false,
    });
    host.addEventListener("keydown", (event) => {
      if (event.key === "Escape") map.closePopup();
    });
    map.attributionControl.setPrefix(false).addAttribution(frame.credit);
    L.control.zoom({ zoomInTitle: frame.words.zoomIn, zoomOutTitle: frame.words.zoomOut }).addTo(map);
    if (frame.base) {
      canvas.classList.add("has-base");
      L.tileLayer(frame.base, { maxZoom: 18 }).addTo(map);
    }
    const contours = frame.contours ? new Contours(map, frame.contours, frame.here) : null;
    void contours?.load().catch(() => undefined);
    this.addControls(contours);
    return map;
  }

  /** Buttons under the map: see the whole territory, search what is on the screen. */
  private addControls(contours: Contours | null): void {
    const bar = document.createElement("div");
    bar.className = "map-controls";
    const add = (text: string, act: () => void): void => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-second btn-small";
      button.textContent = text;
      button.addEventListener("click", act);
      bar.append(button);
    };
    add(this.frame.words.area, () => this.searchArea());
    add(this.frame.words.whole, () => {
      this.map.closePopup();
      this.fit(contours?.whole ?? L.latLngBounds(corners(this.frame.bounds)));
    });
    this.canvas.after(bar);
  }

  private searchArea(): void {
    const sight = this.map.getBounds();
    const box = [sight.getWest(), sight.getSouth(), sight.getEast(), sight.getNorth()] as const;
    window.location.assign(boundsAddress(this.frame.listUrl, window.location.search, box));
  }

  private addPlaces(): PlacesLayer {
    const query = (): string => this.canvas.dataset["query"] ?? "";
    const layer = new PlacesLayer(this.frame.tiles, query, (feature) => this.draw(feature));
    return layer.addTo(this.map);
  }

  private draw(feature: TileFeature): L.Marker | null {
    if (feature.kind === "cluster") return this.cluster(feature.count, [feature.lat, feature.lon]);
    const listed = this.listed.get(feature.id);
    // The list's own places stand on the map already, or take their number now.
    if (listed) return listed.position ? null : this.pin(listed, [feature.lat, feature.lon]);
    const mark = { className: "map-dot", size: 24, text: "", name: feature.name };
    const made = marker([feature.lat, feature.lon], mark);
    bindPopup(made, popup(feature.name, this.address(feature.id), this.frame.words.open), this.frame.words.close);
    return made;
  }

  private cluster(count: number, position: L.LatLngTuple): L.Marker {
    const name = this.frame.words.cluster.replace("%n", String(count));
    const made = marker(position, { className: "map-cluster", size: clusterSize(count), text: String(count), name });
    made.on("click", () => this.map.setView(position, this.map.getZoom() + 2));
    return made;
  }

  private drawPins(): void {
    this.pins.clearLayers();
    this.byId.clear();
    this.listed = new Map(readList(document).map((listed) => [listed.id, listed]));
    const me = readPosition(this.canvas.dataset["me"] ?? "");
    if (me) this.pins.addLayer(start(me));
    for (const listed of this.listed.values()) {
      if (listed.position) this.pins.addLayer(this.pin(listed, listed.position));
    }
  }

  private pin(listed: Listed, position: L.LatLngTuple): L.Marker {
    const name = [listed.number, listed.name].filter(Boolean).join(", ");
    const made = marker(position, { className: "map-pin", size: 34, tip: 41, text: listed.number, name });
    made.setZIndexOffset(1000);
    bindPopup(made, popup(listed.name, this.address(listed.id), this.frame.words.open), this.frame.words.close);
    made.on("popupopen", () => {
      this.choose(listed.id)?.scrollIntoView({ block: "nearest" });
    });
    this.byId.set(listed.id, made);
    return made;
  }

  /** Marks a place in the list and on the map. */
  private choose(id: string): HTMLElement | null {
    for (const [key, made] of this.byId) {
      made.getElement()?.querySelector(".map-pin")?.classList.toggle("is-chosen", key === id);
    }
    return choose(document, id);
  }

  /** The pointer or the focus is on an item of the list: the map shows which. */
  private pointed(target: EventTarget | null): void {
    const item = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
    if (item?.dataset["place"]) this.choose(item.dataset["place"]);
  }

  private address(id: string): string {
    return this.frame.placeUrl.replace("{id}", encodeURIComponent(id));
  }

  private lookAtResults(view: ReturnType<typeof readView>): void {
    if (view) this.map.setView([view.lat, view.lon], view.zoom, { animate: false });
    else this.fit(L.latLngBounds(corners(readBox(this.canvas.dataset["bounds"] ?? "") ?? this.frame.bounds)));
    this.resultsZoom = this.map.getZoom();
  }

  /** As near as shows all of it, with room above for the pins, and no nearer than a few streets. */
  private fit(box: L.LatLngBounds): void {
    this.map.fitBounds(box, { paddingTopLeft: [24, 44], paddingBottomRight: [24, 20], maxZoom: 14 });
  }

  /** From far away the numbered pins would only hide the clusters that count them. */
  private tidyPins(): void {
    const far = this.map.getZoom() < this.resultsZoom - 1;
    if (far) this.pins.remove();
    else this.pins.addTo(this.map);
  }

  private remember(): void {
    const { lat, lng } = this.map.getCenter();
    const here = window.location.pathname + window.location.search;
    window.history.replaceState(null, "", withView(here, { zoom: this.map.getZoom(), lat, lon: lng }));
  }
}

function corners([west, south, east, north]: Frame["bounds"]): L.LatLngBoundsLiteral {
  return [
    [south, west],
    [north, east],
  ];
}

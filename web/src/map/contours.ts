import * as L from "leaflet";
import type { Feature, FeatureCollection } from "geojson";
import { placeable, type Rect } from "./labels";

/** The outlines, under everything, and the names of the features that are points. */
export async function addContours(map: L.Map, address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const contours = (await answer.json()) as FeatureCollection;
  const shapes = contours.features.filter((feature) => feature.geometry?.type !== "Point");
  L.geoJSON({ type: "FeatureCollection", features: shapes } as FeatureCollection, {
    interactive: false,
    style: { className: "map-contour", fillOpacity: 1, opacity: 1 },
  }).addTo(map);
  addNames(map, contours.features.filter((feature) => feature.geometry?.type === "Point"));
}

/** Names by importance (`population` when given), each hidden where it would sit on a marker or another name. */
function addNames(map: L.Map, features: readonly Feature[]): void {
  const weight = (feature: Feature): number => Number(feature.properties?.["population"] ?? 0);
  const sorted = [...features].sort((a, b) => weight(b) - weight(a));
  const markers = sorted.flatMap((feature) => nameMarker(feature)?.addTo(map) ?? []);
  if (markers.length === 0) return;
  let waiting = 0;
  const arrange = (): void => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => hideColliding(map, markers), 120);
  };
  map.on("moveend layeradd layerremove", arrange);
  arrange();
}

function nameMarker(feature: Feature): L.Marker | null {
  const name: unknown = feature.properties?.["name"];
  if (feature.geometry.type !== "Point" || typeof name !== "string") return null;
  const [lon, lat] = feature.geometry.coordinates;
  if (lon === undefined || lat === undefined) return null;
  const content = document.createElement("span");
  content.textContent = name;
  const icon = L.divIcon({ className: "map-name", html: content, iconSize: [0, 0] });
  return L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}

function hideColliding(map: L.Map, markers: readonly L.Marker[]): void {
  const shown = markers.filter((made) => map.getBounds().contains(made.getLatLng()));
  const marks = Array.from(map.getPane("markerPane")?.querySelectorAll(".map-mark") ?? [], rect);
  const elements = shown.map((made) => made.getElement()?.firstElementChild ?? null);
  const free = placeable(elements.map((element) => (element ? rect(element) : NOWHERE)), marks, 6);
  elements.forEach((element, index) => element?.classList.toggle("is-hidden", !free[index]));
}

const NOWHERE: Rect = { left: 0, top: 0, right: 0, bottom: 0 };

function rect(element: Element): Rect {
  return element.getBoundingClientRect();
}

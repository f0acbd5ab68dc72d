import * as L from "leaflet";

/** What a marker shows, and the name by which it is reached with a keyboard or a screen reader. */
export interface Mark {
  readonly className: string;
  readonly size: number;
  /** How far under its top the mark touches the map, in pixels, where it is not by its middle. */
  readonly tip?: number;
  readonly text: string;
  readonly name: string;
}

/** A marker that is a button with a name. Its icon is made of elements, never of HTML text. */
export function marker(position: L.LatLngExpression, mark: Mark): L.Marker {
  const content = document.createElement("span");
  content.className = mark.className;
  content.textContent = mark.text;
  content.setAttribute("aria-hidden", "true");
  const size: L.DivIconOptions = { iconSize: [mark.size, mark.size] };
  if (mark.tip) Object.assign(size, { iconAnchor: [mark.size / 2, mark.tip], popupAnchor: [0, 6 - mark.tip] });
  const icon = L.divIcon({ className: "map-mark", html: content, ...size });
  const made = L.marker(position, { icon, keyboard: true, riseOnHover: true });
  made.on("add", () => {
    const element = made.getElement();
    if (!element) return;
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", mark.name);
    element.title = mark.name;
  });
  return made;
}

/** Where the person starts from: shown, not to be pressed. The legend says what it is. */
export function start(position: L.LatLngExpression): L.Marker {
  const icon = L.divIcon({ className: "map-me", iconSize: [20, 20] });
  return L.marker(position, { icon, interactive: false, keyboard: false });
}

/** Diameter of a cluster: its area grows with its count, within what a finger can press. */
export function clusterSize(count: number): number {
  return Math.round(Math.min(52, 24 + 3.2 * Math.sqrt(count)));
}

/** Opens the window on the marker; the focus goes into it, and comes back to the marker when it closes. */
export function bindPopup(made: L.Marker, content: HTMLElement, closeWords: string): void {
  made.bindPopup(content, { minWidth: 160 });
  made.on("popupopen", ({ popup: opened }: L.PopupEvent) => {
    const close = opened.getElement()?.querySelector(".leaflet-popup-close-button");
    close?.setAttribute("aria-label", closeWords);
    content.querySelector("a")?.focus({ preventScroll: true });
  });
  made.on("popupclose", ({ popup: closed }: L.PopupEvent) => {
    if (closed.getElement()?.contains(document.activeElement)) made.getElement()?.focus({ preventScroll: true });
  });
}

/** Window of a place: its name and the link to its page. */
export function popup(name: string, href: string, words: string): HTMLElement {
  const content = document.createElement("div");
  const title = document.createElement("b");
  title.textContent = name;
  const line = document.createElement("div");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = words;
  line.append(link);
  content.append(title, line);
  return content;
}

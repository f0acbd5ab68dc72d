/** The list beside the map: `li[data-place]` with data-number, and data-lat, data-lon where the position is known. */
export interface Listed {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** Latitude and longitude in degrees; null where only the tiles know them. */
  readonly position: [number, number] | null;
}

/** Places of the list, in their order. The name is the text of the first link, unless data-name says otherwise. */
export function readList(root: ParentNode): Listed[] {
  return Array.from(root.querySelectorAll<HTMLElement>("[data-place]"), (item) => ({
    id: item.dataset["place"] ?? "",
    number: item.dataset["number"] ?? "",
    name: item.dataset["name"] ?? item.querySelector("a")?.textContent?.trim() ?? "",
    position: readPosition(item.dataset["lat"], item.dataset["lon"]),
  }));
}

/** Null unless both are numbers on the earth. */
export function readPosition(lat: string | undefined, lon: string | undefined): [number, number] | null {
  if (!lat || !lon) return null;
  const position: [number, number] = [Number(lat), Number(lon)];
  return Math.abs(position[0]) <= 90 && Math.abs(position[1]) <= 180 ? position : null;
}

/** Marks one item of the list, and only it. */
export function choose(root: ParentNode, id: string): HTMLElement | null {
  let chosen: HTMLElement | null = null;
  for (const item of root.querySelectorAll<HTMLElement>("[data-place]")) {
    const same = item.dataset["place"] === id;
    item.classList.toggle("is-chosen", same);
    if (same) chosen = item;
  }
  return chosen;
}

/** The list beside the map: `li[data-place]` with data-number, data-lat, data-lon and data-name. */
export interface Listed {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly item: HTMLElement;
}

/** Places of the list that can be shown on a map, in their order. */
export function readList(root: ParentNode): Listed[] {
  return Array.from(root.querySelectorAll<HTMLElement>("[data-place]")).flatMap((item) => {
    const { place, number, lat, lon, name } = item.dataset;
    if (!place || !lat || !lon || Number.isNaN(Number(lat)) || Number.isNaN(Number(lon))) return [];
    return [{ id: place, number: number ?? "", name: name ?? "", lat: Number(lat), lon: Number(lon), item }];
  });
}

/** Marks one item of the list, and only it. */
export function choose(root: ParentNode, id: string | null): HTMLElement | null {
  let chosen: HTMLElement | null = null;
  for (const item of root.querySelectorAll<HTMLElement>("[data-place]")) {
    const same = item.dataset["place"] === id;
    item.classList.toggle("is-chosen", same);
    if (same) chosen = item;
  }
  return chosen;
}

/** Swapping the parts of a page that its new version changes, without disturbing the rest. */

/** Outermost regions that both versions hold under the same key: [present, new]. */
export function pairs(present: ParentNode, next: ParentNode): [Element, Element][] {
  const found: [Element, Element][] = [];
  for (const element of present.querySelectorAll("[data-sync]")) {
    if (element.parentElement?.closest("[data-sync]")) continue;
    const key = element.getAttribute("data-sync") ?? "";
    const twin = Array.from(next.querySelectorAll("[data-sync]")).find((other) => other.getAttribute("data-sync") === key);
    if (twin) found.push([element, twin]);
  }
  return found;
}

/** Replaces the content of each region; true when the element that had the focus went away with one of them. */
export function replaceSynced(regions: readonly [Element, Element][]): boolean {
  const active = document.activeElement;
  for (const [present, next] of regions) {
    keepLive(present, next);
    // `childNodes` is live: adopting takes a node out of it, so what it holds is copied first.
    present.replaceChildren(...Array.from(next.childNodes).map((node) => document.adoptNode(node)));
  }
  return active !== null && active !== document.body && !active.isConnected;
}

/** A living map is not drawn anew: it moves into the new version, with the filters and bounds that are told there. */
function keepLive(present: Element, next: Element): void {
  const live = present.querySelector<HTMLElement>("[data-map].is-live");
  const drawn = next.querySelector<HTMLElement>("[data-map]");
  if (!live || !drawn) return;
  Object.assign(live.dataset, drawn.dataset);
  const controls = live.nextElementSibling;
  if (controls?.classList.contains("map-controls")) drawn.after(controls);
  drawn.replaceWith(live);
}

/** Gives the controls of a form the state that the new version gives them, save the one that is `kept` as it is. */
export function syncControls(form: HTMLFormElement, next: HTMLFormElement, kept: Element | null): void {
  const state = new Map<string, HTMLInputElement | HTMLSelectElement>();
  for (const control of controls(next)) state.set(keyOf(control), control);
  for (const control of controls(form)) {
    const twin = state.get(keyOf(control));
    tellCount(control, twin);
    if (!twin || control === kept) continue;
    if (control instanceof HTMLInputElement && twin instanceof HTMLInputElement && isBox(control)) {
      control.checked = twin.checked;
    } else {
      control.value = twin.value;
    }
  }
}

/** A choice that the new version leaves out leads nowhere: it counts none. */
function tellCount(control: Element, twin: Element | undefined): void {
  const count = countOf(control);
  if (count) count.textContent = (twin && countOf(twin)?.textContent) ?? "0";
}

function countOf(control: Element): Element | null {
  return control.closest(".choice")?.querySelector(".count") ?? null;
}

function controls(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[name], select[name]"));
}

function isBox(control: HTMLInputElement | HTMLSelectElement): boolean {
  return control.type === "checkbox" || control.type === "radio";
}

/** A box is known by its name and value, any other control by its name. */
function keyOf(control: HTMLInputElement | HTMLSelectElement): string {
  return isBox(control) ? `${control.name}=${control.value}` : control.name;
}

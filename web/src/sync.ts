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
    present.toggleAttribute("hidden", next.hasAttribute("hidden"));
    // `childNodes` is live: adopting takes a node out of it, so what it holds is copied first.
    present.replaceChildren(...Array.from(next.childNodes).map((node) => document.adoptNode(node)));
  }
  return active !== null && active !== document.body && !active.isConnected && !focusTwin(active);
}

/** Gives the focus to the control that came in the place of another; whether there is one. */
function focusTwin(gone: Element): boolean {
  if (!(gone instanceof HTMLInputElement || gone instanceof HTMLSelectElement)) return false;
  const key = keyOf(gone);
  const twin = Array.from(document.querySelectorAll<Control>(CONTROLS)).find((control) => keyOf(control) === key);
  twin?.focus({ preventScroll: true });
  return twin !== undefined;
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
  const state = new Map<string, Control>();
  for (const control of controls(next)) state.set(keyOf(control), control);
  for (const control of controls(form)) {
    const twin = state.get(keyOf(control));
    if (!twin || control === kept) continue;
    if (control instanceof HTMLInputElement && twin instanceof HTMLInputElement && isBox(control)) {
      control.checked = twin.checked;
    } else {
      control.value = twin.value;
    }
  }
}

type Control = HTMLInputElement | HTMLSelectElement;

const CONTROLS = "input[name], select[name]";

function controls(form: HTMLFormElement): Control[] {
  return Array.from(form.querySelectorAll<Control>(CONTROLS));
}

function isBox(control: Control): boolean {
  return control.type === "checkbox" || control.type === "radio";
}

/** A box is known by its name and value, any other control by its name. */
function keyOf(control: Control): string {
  return isBox(control) ? `${control.name}=${control.value}` : control.name;
}

import { announce } from "./announce";
import { formAddress, withoutView } from "./address";
import { pairs, replaceSynced, syncControls } from "./sync";

/**
 * Filters at once: a change in `form[data-filters]` fetches the page that sending the form would show, and swaps
 * its `data-sync` regions. The page that the server makes stays the only source of what is shown.
 */
let running: AbortController | null = null;
/** The list that is shown, without the view of the map. */
let shown = withoutView(window.location.pathname + window.location.search);

/** How an address comes to be shown: asked for, as a step that Back undoes, or Back and Forward themselves. */
type Way = "asked" | "history";

/** Puts the new page in place of the old one, and says its new count. */
function apply(next: Document, address: string, way: Way): void {
  const focused = replaceSynced(pairs(document, next));
  const form = document.querySelector<HTMLFormElement>("form[data-filters]");
  const nextForm = next.querySelector<HTMLFormElement>("form[data-filters]");
  // What is being typed stays; but Back takes back whatever was changed.
  if (form && nextForm) syncControls(form, nextForm, way === "asked" ? document.activeElement : null);
  document.title = next.title;
  if (way === "asked" && withoutView(address) !== shown) window.history.pushState(null, "", address);
  shown = withoutView(address);
  announce(document.querySelector("[data-announce]")?.textContent?.trim() ?? "");
  // What had the focus is gone (a chip, a page link): the focus goes to the head of the list.
  if (focused) document.querySelector<HTMLElement>("[data-sync-focus]")?.focus();
  document.dispatchEvent(new CustomEvent("maillage:results"));
}

/** Fetches a page of results; where that fails, the browser simply goes there. */
async function load(address: string, way: Way = "asked"): Promise<void> {
  running?.abort();
  running = new AbortController();
  const region = document.querySelector("[data-sync='results']");
  region?.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { signal: running.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    apply(new DOMParser().parseFromString(await answer.text(), "text/html"), address, way);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    window.location.assign(address);
  } finally {
    region?.removeAttribute("aria-busy");
  }
}

/** Where sending the form would lead. */
function addressOf(form: HTMLFormElement): string {
  const fields = Array.from(new FormData(form), ([name, value]): [string, string] => [name, String(value)]);
  return formAddress(form.action, fields);
}

/** The groups of filters that are open. */
function openFolds(form: HTMLFormElement): HTMLDetailsElement[] {
  return Array.from(form.querySelectorAll<HTMLDetailsElement>("details.filter[open]"));
}

function close(fold: HTMLDetailsElement): void {
  fold.open = false;
}

/** On a wide screen the panel of a group lies over the list; on a narrow one it pushes the list down. */
function isFloating(fold: HTMLDetailsElement): boolean {
  const panel = fold.querySelector(".filter-panel");
  return panel !== null && window.getComputedStyle(panel).position === "absolute";
}

function start(form: HTMLFormElement): void {
  form.addEventListener("change", () => void load(addressOf(form)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const outer = document.activeElement?.closest("details.fold");
    Array.from(form.querySelectorAll("details")).forEach(close);
    // The field folds away with the focus in it: its fold takes it, where it shows.
    outer?.querySelector("summary")?.focus({ preventScroll: true });
    void load(addressOf(form));
  });
  document.addEventListener("pointerdown", (event) => {
    for (const fold of openFolds(form)) {
      if (event.target instanceof Node && !fold.contains(event.target) && isFloating(fold)) close(fold);
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const fold of openFolds(form)) {
      close(fold);
      fold.querySelector("summary")?.focus();
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-filter-link]") : null;
    // A click that asks for a new tab keeps its meaning.
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void load(link.pathname + link.search);
  });
  window.addEventListener("popstate", () => {
    const address = window.location.pathname + window.location.search;
    // A step inside the page (#carte) changes nothing in the list.
    if (withoutView(address) !== shown) void load(address, "history");
  });
}

const form = document.querySelector<HTMLFormElement>("form[data-filters]");
if (form) start(form);

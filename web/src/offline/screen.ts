/** The parts of the page, by the name that its template gives them. No words: those are in the page. */
import type { Report, Standing } from "./report";

/** The element with that `data-o`. */
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const found = root.querySelector<T>(`[data-o="${name}"]`);
  if (!found) throw new Error(`the page has no part "${name}"`);
  return found;
}

/** Shows one of several parts, and hides the others. */
export function showOnly(root: ParentNode, names: readonly string[], shown: string): void {
  for (const name of names) part(root, name).hidden = name !== shown;
}

/** Shows one of several sentences inside a part, or none. */
export function say(where: HTMLElement, sentence: string): void {
  for (const one of where.querySelectorAll<HTMLElement>("[data-say]")) one.hidden = one.dataset["say"] !== sentence;
  where.hidden = sentence === "";
}

/** A copy of a `<template>`. */
export function copyOf(root: ParentNode, name: string): DocumentFragment {
  return part<HTMLTemplateElement>(root, name).content.cloneNode(true) as DocumentFragment;
}

/** What a person does with a report that waits. */
export interface Acts {
  mend(report: Report): void;
  drop(report: Report): void;
  replace(report: Report): void;
}

function fill(item: DocumentFragment, standing: Standing): void {
  for (const one of item.querySelectorAll<HTMLElement>("[data-when]")) one.hidden = one.dataset["when"] !== standing.is;
  if (standing.is === "differs") {
    part(item, "kept").textContent = standing.kept;
    part<HTMLAnchorElement>(item, "kept-link").href = `/activite/notes/${encodeURIComponent(standing.id)}`;
  }
  if (standing.is === "refused") {
    const lines = standing.faults.map((fault) => {
      const line = document.createElement("li");
      line.textContent = fault.message;
      return line;
    });
    part(item, "faults").replaceChildren(...lines);
  }
}

/** Shows the workshops whose day has come and that are not told. */
export function drawWorkshops(root: ParentNode, told: ReadonlySet<string>, today: string): void {
  let shown = 0;
  for (const one of root.querySelectorAll<HTMLElement>("[data-event]")) {
    one.hidden = (one.dataset["day"] ?? "") > today || told.has(one.dataset["event"] ?? "");
    shown += one.hidden ? 0 : 1;
  }
  part(root, "workshops").hidden = shown === 0;
}

/** Draws the list of what waits. */
export function drawQueue(root: ParentNode, reports: readonly Report[], acts: Acts): void {
  const items = reports.map((report) => {
    const item = copyOf(root, "line");
    part(item, "summary").textContent = report.summary;
    fill(item, report.standing);
    part(item, "mend").addEventListener("click", () => acts.mend(report));
    part(item, "drop").addEventListener("click", () => acts.drop(report));
    part(item, "drop-mine").addEventListener("click", () => acts.drop(report));
    part(item, "replace").addEventListener("click", () => acts.replace(report));
    return item;
  });
  part(root, "lines").replaceChildren(...items);
  part(root, "queue").hidden = reports.length === 0;
}

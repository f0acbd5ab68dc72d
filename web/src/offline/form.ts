/** The form of a report, filled by hand or from what was noted before. */

/** The fields of a form, as a browser would send them, without the empty ones. */
export function written(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") fields.append(name, value);
  }
  return fields;
}

/** Puts fields back into a form. */
export function fillIn(form: HTMLFormElement, fields: URLSearchParams): void {
  for (const control of Array.from(form.elements)) {
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      control.checked = fields.getAll(control.name).includes(control.value);
    } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      if (control.name !== "") control.value = fields.get(control.name) ?? "";
    }
  }
  // What is filled in is seen.
  for (const more of form.querySelectorAll("details")) {
    more.open = more.querySelector("input:checked, input[type=number]:not([value=''])") !== null;
  }
}

/** What is chosen, in the words of the form: its subjects, its number of people, its minutes. */
export function summaryOf(form: HTMLFormElement, kind: string): string {
  const chosen = Array.from(form.querySelectorAll<HTMLInputElement>("input[name=theme]:checked"));
  const themes = chosen.slice(0, 3).map((input) => input.labels?.[0]?.textContent?.trim() ?? "");
  const fields = written(form);
  const minutes = fields.get("minutes_other") ?? fields.get("minutes");
  const people = fields.get("total") ?? fields.get("visits");
  const facts = [people === null ? kind : `${kind} (${people})`, themes.join(", "), minutes === null ? "" : `${minutes} min`];
  return facts.filter((fact) => fact !== "").join(" · ");
}

/** Whether anything that a report cannot do without is missing; the server knows the other rules. */
export function missing(form: HTMLFormElement): string | null {
  const fields = written(form);
  const needs: readonly [field: string, names: readonly string[]][] = [
    ["total", ["total"]],
    ["visits", ["visits"]],
    ["form", ["form"]],
    ["nature", ["nature"]],
    ["partner", ["partner"]],
    ["theme", ["theme"]],
    ["minutes", ["minutes", "minutes_other"]],
  ];
  const asked = needs.filter(([, names]) => names.some((name) => form.elements.namedItem(name) !== null));
  return asked.find(([, names]) => names.every((name) => !fields.has(name)))?.[0] ?? null;
}

import { announce } from "./announce";

/** A table as a spreadsheet takes it: cells between tabs, digits without the spaces of French, a minus that it knows. */
function textOfTable(table: HTMLTableElement): string {
  const words = (cell: HTMLTableCellElement) =>
    (cell.textContent ?? "").replace(/\u202f(?=\d)/g, "").replace(/−(?=\d)/g, "-").replace(/\s+/g, " ").trim();
  return Array.from(table.rows, (row) => Array.from(row.cells, words).join("\t")).join("\n");
}

/** What a button copies: the text of the element that data-copy selects, or the address of the page. */
function textOf(button: HTMLButtonElement): string {
  const selector = button.dataset["copy"];
  const source = selector ? document.querySelector(selector) : null;
  if (source instanceof HTMLTableElement) return textOfTable(source);
  return source?.textContent?.trim() ?? window.location.href;
}

/** Shows in the button itself, for a moment, that the copy is done. */
function confirm(button: HTMLButtonElement): void {
  const done = button.dataset["done"] ?? "";
  announce(done);
  const before = Array.from(button.childNodes);
  button.replaceChildren(done);
  window.setTimeout(() => button.replaceChildren(...before), 2500);
}

// The clipboard only exists on secure origins: elsewhere the buttons stay hidden.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      void navigator.clipboard.writeText(textOf(button)).then(() => confirm(button));
    });
  }
}

import { announce } from "./announce";
import { readSuggestions, type Suggestion } from "./suggestion";

/**
 * A text field that proposes: the combobox pattern of ARIA 1.2. `data-suggest` holds the address that answers
 * `?q=`; `data-suggest-code`, the id of a hidden field that takes the code of what is chosen.
 */
class Combobox {
  private readonly list = document.createElement("ul");
  private suggestions: readonly Suggestion[] = [];
  private active = -1;
  private timer = 0;
  private request: AbortController | null = null;

  constructor(private readonly input: HTMLInputElement) {
    const id = `${input.id || input.name}-suggestions`;
    this.list.className = "suggestions";
    this.list.id = id;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.labels?.[0]?.textContent?.trim() ?? "");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", id);
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("autocomplete", "off");
    input.after(this.list);
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // Before blur, so that the list is still there; the field keeps the focus.
    this.list.addEventListener("mousedown", (event) => this.pressed(event));
  }

  private typed(): void {
    this.setCode("");
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), 150);
  }

  private async ask(): Promise<void> {
    const text = this.input.value.trim();
    this.request?.abort();
    if (text.length < 2) return this.close();
    const request = new AbortController();
    this.request = request;
    try {
      const address = `${this.input.dataset["suggest"] ?? ""}?q=${encodeURIComponent(text)}`;
      const answer = await fetch(address, { signal: request.signal, headers: { Accept: "application/json" } });
      if (answer.ok) this.open(readSuggestions(await answer.json()));
    } catch {
      // No suggestion is no trouble: what is typed will be understood by the server.
      if (!request.signal.aborted) this.close();
    }
  }

  private open(suggestions: readonly Suggestion[]): void {
    this.suggestions = suggestions;
    this.list.replaceChildren(...suggestions.map((suggestion, index) => this.option(suggestion, index)));
    this.list.hidden = suggestions.length === 0;
    this.input.setAttribute("aria-expanded", String(suggestions.length > 0));
    this.activate(-1);
    const words = this.input.dataset["suggestWords"];
    if (words) announce(words.replace("%n", String(suggestions.length)));
  }

  private option(suggestion: Suggestion, index: number): HTMLLIElement {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset["index"] = String(index);
    item.append(suggestion.label);
    if (suggestion.detail) {
      const detail = document.createElement("small");
      detail.textContent = suggestion.detail;
      item.append(detail);
    }
    return item;
  }

  private key(event: KeyboardEvent): void {
    const count = this.list.hidden ? 0 : this.suggestions.length;
    if (count === 0) return;
    if (event.key === "ArrowDown") this.activate((this.active + 1) % count);
    else if (event.key === "ArrowUp") this.activate(this.active <= 0 ? count - 1 : this.active - 1);
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.active);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  private pressed(event: MouseEvent): void {
    event.preventDefault();
    const item = event.target instanceof Element ? event.target.closest("li") : null;
    if (item) this.choose(Number(item.dataset["index"]));
  }

  private activate(index: number): void {
    this.active = index;
    Array.from(this.list.children).forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    const item = this.list.children[index];
    if (item) {
      this.input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  private choose(index: number): void {
    const suggestion = this.suggestions[index];
    if (!suggestion) return;
    this.input.value = suggestion.value;
    this.setCode(suggestion.code);
    this.close();
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  private setCode(code: string): void {
    const field = document.getElementById(this.input.dataset["suggestCode"] ?? "");
    if (field instanceof HTMLInputElement) field.value = code;
  }

  private close(): void {
    window.clearTimeout(this.timer);
    // An answer that comes after the field was left opens nothing.
    this.request?.abort();
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.activate(-1);
  }
}

for (const input of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) new Combobox(input);

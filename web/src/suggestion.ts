/** One proposal of `/api/v1/suggest`. */
export interface Suggestion {
  /** What is read in the list: "Manosque". */
  readonly label: string;
  /** What tells it from its namesakes: "04100 · Alpes-de-Haute-Provence"; may be empty. */
  readonly detail: string;
  /** Code of the territory, as addresses write it; may be empty. */
  readonly code: string;
  /** What is written in the field: the label, unless the answer says more. */
  readonly value: string;
}

/** Reads the answer, a list of `{label, detail?, code?, value?}`; what has no label is left out. */
export function readSuggestions(answer: unknown): Suggestion[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter(isRecord).flatMap((item) => {
    const label = text(item["label"]);
    if (!label) return [];
    return [{ label, detail: text(item["detail"]), code: text(item["code"]), value: text(item["value"]) || label }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** One proposal of `/api/v1/suggest`. */
export interface Suggestion {
  /** What is written in the field: "Manosque". */
  readonly label: string;
  /** What tells it from its namesakes: "04100, Alpes-de-Haute-Provence"; may be empty. */
  readonly detail: string;
  /** Code of the territory, as addresses write it; may be empty. */
  readonly code: string;
}

/** Reads `{"suggestions": [{label, detail?, code?}]}`; what has no label is left out. */
export function readSuggestions(answer: unknown): Suggestion[] {
  const list: unknown = isRecord(answer) ? answer["suggestions"] : answer;
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).flatMap((item) => {
    const label = text(item["label"]);
    return label ? [{ label, detail: text(item["detail"]), code: text(item["code"]) }] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

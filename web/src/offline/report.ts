/** A report that waits for the network, and what the server makes of it. No screen, no storage: see the test. */

/** A wrong field, in the words of the server. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** Why a report still waits. */
export type Standing =
  | { readonly is: "waiting" }
  | { readonly is: "refused"; readonly faults: readonly FieldFault[] }
  | { readonly is: "differs"; readonly id: string; readonly kept: string };

/** A report on the device. */
export interface Report {
  /** The key under which the server counts it once, however often it is sent. */
  readonly key: string;
  /** The fields of its form, as a browser sends them. */
  readonly form: string;
  /** When it was noted, in milliseconds, by the clock of the device. */
  readonly at: number;
  /** Whether the person chose the day; otherwise it is that of the clock. */
  readonly dayChosen: boolean;
  /** What it is about, in a few words. */
  readonly summary: string;
  readonly standing: Standing;
  /** Whether it takes the place of what the server keeps under its key. */
  readonly replaces: boolean;
}

/** What the server says of one report. */
export interface Answer {
  readonly key: string;
  readonly state: "new" | "already" | "differs" | "refused";
  readonly id: string;
  readonly kept: string;
  readonly errors: readonly FieldFault[];
}

/** A key that no other device makes. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The day of a moment, as a form writes it, in the zone of the device. */
export function dayOf(milliseconds: number): string {
  const at = new Date(milliseconds);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/**
 * The fields to send. `late` is by how much the clock of the device is behind that of the server: the day that the
 * person did not choose is that of the true hour.
 */
export function fieldsOf(report: Report, late: number): string {
  if (report.dayChosen) return report.form;
  const fields = new URLSearchParams(report.form);
  fields.set("day", dayOf(report.at + late));
  return fields.toString();
}

/** What of the agenda it tells of; empty where nothing. */
export function eventOf(report: Report): string {
  return new URLSearchParams(report.form).get("event") ?? "";
}

/** How far the clock of the device is behind, from an answer of the server; nothing where the answer does not say. */
export function lateness(date: string | null, now: number): number {
  const there = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(there) ? 0 : there - now;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function readFault(value: unknown): FieldFault {
  const fault = (value ?? {}) as Record<string, unknown>;
  return { field: text(fault["field"]), message: text(fault["message"]) };
}

/** Reads the answers of the server; what has not their shape is left out, so that its report goes on waiting. */
export function readAnswers(value: unknown): Answer[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const sent = (one ?? {}) as Record<string, unknown>;
    const state = sent["state"];
    if (state !== "new" && state !== "already" && state !== "differs" && state !== "refused") return [];
    const errors = Array.isArray(sent["errors"]) ? sent["errors"].map(readFault) : [];
    return [{ key: text(sent["key"]), state, id: text(sent["id"]), kept: text(sent["kept"]), errors }];
  });
}

/** What becomes of a report after an answer: it leaves the device, or stays with what the server says. */
export function after(report: Report, answer: Answer): Report | null {
  switch (answer.state) {
    case "new":
    case "already":
      return null;
    case "differs":
      return { ...report, standing: { is: "differs", id: answer.id, kept: answer.kept } };
    case "refused":
      return { ...report, standing: { is: "refused", faults: answer.errors } };
  }
}

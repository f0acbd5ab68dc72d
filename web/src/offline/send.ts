/** Sends what waits. A report leaves the device once the server says that it has it, and not before. */
import type { Queue } from "./queue";
import { type Report, after, fieldsOf, lateness, readAnswers } from "./report";

/** How a sending ended. */
export type Sent =
  | { readonly is: "done"; readonly kept: number; readonly late: number }
  | { readonly is: "offline" }
  | { readonly is: "signed-out" }
  | { readonly is: "other-account" };

/** Most reports at once: fewer than the server takes, so that a weak network carries each part. */
const AT_ONCE = 25;

/** Who sends, and where to. */
export interface Addresses {
  readonly send: string;
  readonly owner: string;
  /** Something small of the server, whose answer tells its hour. */
  readonly clock: string;
}

async function lateOf(clock: string): Promise<number> {
  const before = Date.now();
  const answer = await fetch(clock, { method: "HEAD", cache: "no-store" });
  // The answer was made between the two: the middle is nearest.
  return lateness(answer.headers.get("date"), (before + Date.now()) / 2);
}

async function sendSome(addresses: Addresses, some: readonly Report[], late: number): Promise<Response> {
  const reports = some.map((one) => ({ key: one.key, form: [...new URLSearchParams(fieldsOf(one, late))], replace: one.replaces }));
  return fetch(addresses.send, {
    method: "POST",
    redirect: "manual",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ owner: addresses.owner, reports }),
  });
}

async function settle(queue: Queue, some: readonly Report[], answer: unknown): Promise<number> {
  let kept = 0;
  const answers = new Map(readAnswers(answer).map((one) => [one.key, one]));
  for (const report of some) {
    const told = answers.get(report.key);
    if (!told) continue;
    const left = after(report, told);
    if (left) await queue.put(left);
    else {
      await queue.drop(report.key);
      kept += 1;
    }
  }
  return kept;
}

/** Sends all that waits and was not refused; what needs the person stays until the person has decided. */
export async function sendAll(queue: Queue, addresses: Addresses): Promise<Sent> {
  const waiting = (await queue.all()).filter((report) => report.standing.is === "waiting");
  let kept = 0;
  try {
    const late = await lateOf(addresses.clock);
    for (let start = 0; start < waiting.length; start += AT_ONCE) {
      const some = waiting.slice(start, start + AT_ONCE);
      const answer = await sendSome(addresses, some, late);
      if (answer.status === 422) return { is: "other-account" };
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) return { is: "signed-out" };
      if (!answer.ok) return { is: "offline" };
      kept += await settle(queue, some, await answer.json());
    }
    return { is: "done", kept, late };
  } catch {
    return { is: "offline" };
  }
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { Fleeting } from "../src/offline/queue";
import { type Report, after, dayOf, fieldsOf, lateness, newKey, readAnswers } from "../src/offline/report";
import { sendAll } from "../src/offline/send";
import { newLock, openLock, seal, unseal } from "../src/offline/vault";

const HOUR = 3_600_000;

function report(change: Partial<Report> = {}): Report {
  const at = new Date(2026, 10, 30, 23, 30).getTime();
  const form = "kind=individuel&day=2026-11-30&theme=email&theme=sante&minutes=15";
  return { key: newKey(), form, at, dayChosen: false, summary: "", standing: { is: "waiting" }, replaces: false, ...change };
}

test("what is sealed opens with the phrase, and with no other", async () => {
  const { lock, key } = await newLock("trois petits chats", 1_000);
  const sealed = await seal(key, { form: "note=é" });
  const again = await openLock(lock, " trois petits chats ");
  assert.ok(again);
  assert.deepEqual(await unseal(again, sealed), { form: "note=é" });
  assert.equal(await openLock(lock, "trois petits chiens"), null);
  assert.equal(Buffer.from(sealed.data).includes("note"), false);
});

test("an accent is the same however the keyboard composes it", async () => {
  const { lock } = await newLock("été à la mer", 1_000);
  assert.ok(await openLock(lock, "été à la mer".normalize("NFD")));
});

test("the day of a clock that is wrong is mended, that of a person is not", () => {
  const behind = fieldsOf(report(), 2 * HOUR);
  assert.equal(new URLSearchParams(behind).get("day"), "2026-12-01");
  assert.deepEqual(new URLSearchParams(behind).getAll("theme"), ["email", "sante"]);
  const ahead = report({ at: new Date(2026, 11, 1, 1, 0).getTime() });
  assert.equal(new URLSearchParams(fieldsOf(ahead, -2 * HOUR)).get("day"), "2026-11-30");
  assert.equal(fieldsOf(report({ dayChosen: true }), 2 * HOUR), report().form);
});

test("the hour of the server is read where it is told", () => {
  const now = Date.UTC(2026, 10, 30, 10);
  assert.equal(lateness("Mon, 30 Nov 2026 12:00:00 GMT", now), 2 * HOUR);
  assert.equal(lateness(null, now), 0);
  assert.equal(lateness("yesterday", now), 0);
});

test("a report leaves the device once the server has it, and not before", () => {
  const answer = { key: "k", id: "i", kept: "", errors: [] };
  assert.equal(after(report(), { ...answer, state: "new" }), null);
  assert.equal(after(report(), { ...answer, state: "already" }), null);
  const fault = { field: "day", message: "Ce jour n’est pas encore venu." };
  assert.deepEqual(after(report(), { ...answer, state: "refused", errors: [fault] })?.standing, { is: "refused", faults: [fault] });
  assert.deepEqual(after(report(), { ...answer, state: "differs", kept: "Autre" })?.standing, { is: "differs", id: "i", kept: "Autre" });
});

test("an answer out of shape loses nothing", () => {
  for (const wrong of [null, {}, "yes", [null], [{ key: "a" }], [{ key: "a", state: "lost" }]]) assert.deepEqual(readAnswers(wrong), []);
});

interface Asked {
  readonly reports: { readonly key: string }[];
}

/** A server that answers each report with a state, after it was asked the hour. */
function serve(answer: (asked: Asked) => Response): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = async (_address, init) => {
    if (init?.method === "HEAD") return new Response(null, { headers: { date: new Date().toUTCString() } });
    const body = JSON.parse(String(init?.body)) as Asked;
    asked.push(body);
    return answer(body);
  };
  return asked;
}

const ADDRESSES = { send: "/s", owner: "o", clock: "/c" };
const kept = (asked: Asked) => Response.json(asked.reports.map(({ key }) => ({ key, state: "new", id: key, errors: [] })));

test("all that waits is sent in parts, and is gone from the device", async () => {
  const queue = new Fleeting();
  for (let count = 0; count < 60; count += 1) await queue.put(report());
  const asked = serve(kept);
  const sent = await sendAll(queue, ADDRESSES);
  assert.equal(sent.is === "done" && sent.kept, 60);
  assert.deepEqual(asked.map(({ reports }) => reports.length), [25, 25, 10]);
  assert.deepEqual(await queue.all(), []);
});

test("a network that breaks keeps what was not acknowledged, under the same keys", async () => {
  const queue = new Fleeting();
  for (let count = 0; count < 30; count += 1) await queue.put(report());
  const keys = (await queue.all()).map(({ key }) => key);
  let calls = 0;
  serve((asked) => {
    calls += 1;
    if (calls === 2) throw new TypeError("network");
    return kept(asked);
  });
  assert.equal((await sendAll(queue, ADDRESSES)).is, "offline");
  assert.deepEqual((await queue.all()).map(({ key }) => key), keys.slice(25));
  serve(kept);
  assert.equal((await sendAll(queue, ADDRESSES)).is, "done");
  assert.deepEqual(await queue.all(), []);
});

test("a refused report is not sent again before it was mended", async () => {
  const queue = new Fleeting();
  await queue.put(report({ standing: { is: "refused", faults: [] } }));
  const asked = serve(kept);
  await sendAll(queue, ADDRESSES);
  assert.deepEqual(asked, []);
});

test("another account and a closed session lose nothing", async () => {
  for (const [status, is] of [[422, "other-account"], [401, "signed-out"], [500, "offline"]] as const) {
    const queue = new Fleeting();
    await queue.put(report());
    serve(() => new Response("", { status }));
    assert.equal((await sendAll(queue, ADDRESSES)).is, is);
    assert.equal((await queue.all()).length, 1);
  }
});

test("the day of a moment is that of the device", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 0, 1).getTime()), "2026-01-05");
});

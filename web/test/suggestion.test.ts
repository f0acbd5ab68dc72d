import assert from "node:assert/strict";
import { test } from "node:test";
import { readSuggestions } from "../src/suggestion";

test("the answer of the server is a list, and is read", () => {
  const answer = [
    { kind: "level-commune", label: "Manosque", detail: "04100 · Alpes-de-Haute-Provence", code: "04112", value: "Manosque 04100" },
    { detail: "sans nom" },
    3,
    null,
    { label: "Riez" },
  ];
  assert.deepEqual(readSuggestions(answer), [
    { label: "Manosque", detail: "04100 · Alpes-de-Haute-Provence", code: "04112", value: "Manosque 04100" },
    { label: "Riez", detail: "", code: "", value: "Riez" },
  ]);
});

test("anything else proposes nothing", () => {
  for (const answer of [null, 4, "x", {}, { suggestions: 2 }, []]) assert.deepEqual(readSuggestions(answer), []);
});

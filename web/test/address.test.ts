import assert from "node:assert/strict";
import { test } from "node:test";
import { formAddress, nearAddress, radiusAround, readView, tileAddress, withView } from "../src/address";

test("a position goes into the address with 100 m of precision, and keeps the filters", () => {
  assert.equal(nearAddress("/lieux", "?service=demarches", 43.834567, 5.786789), "/lieux?service=demarches&near=43.835,5.787");
  assert.equal(nearAddress("/lieux?service=a", "", 1, 2), "/lieux?service=a&near=1.000,2.000");
});

test("a new position takes the place of the old one, of the view and of the page", () => {
  const address = nearAddress("/lieux", "?ou=Riez&service=a&near=1,1&radius_km=5&map=9/1/1&page=3", 43.1, 5.1, 20);
  assert.equal(address, "/lieux?service=a&near=43.100,5.100&radius_km=20");
});

test("the radius covers what is asked, as far as the form offers", () => {
  assert.deepEqual([0.2, 5, 5.1, 42, 99, 400].map(radiusAround), [5, 5, 10, 50, 100, 100]);
});

test("a view that is written is read back", () => {
  for (const view of [{ zoom: 11, lat: 43.8345, lon: 5.7867 }, { zoom: 7.5, lat: -21.1, lon: 55.5 }, { zoom: 0, lat: 0, lon: 0 }]) {
    const address = withView("/lieux?service=a&service=b", view);
    assert.deepEqual(readView(new URL(address, "http://host.invalid").search), view);
    assert.match(address, /service=a&service=b/);
  }
});

test("a view out of range or out of shape is no view", () => {
  for (const text of ["", "?map=", "?map=99/1/1", "?map=9/91/0", "?map=9/0/181", "?map=9/x/0", "?map=9/1"]) assert.equal(readView(text), null);
});

test("a form leaves its empty fields out and repeats its repeated ones", () => {
  assert.equal(formAddress("/lieux?old=1", [["q", ""], ["service", "a"], ["service", "b c"]]), "/lieux?service=a&service=b+c");
  assert.equal(formAddress("/lieux", []), "/lieux");
});

test("a tile is asked with the filters of the list", () => {
  assert.equal(tileAddress("/tiles/places/{z}/{x}/{y}.mvt", { x: 3, y: 4, z: 5 }, "service=a"), "/tiles/places/5/3/4.mvt?service=a");
  assert.equal(tileAddress("/t/{z}/{x}/{y}", { x: 0, y: 0, z: 0 }, ""), "/t/0/0/0");
});

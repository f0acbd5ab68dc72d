import assert from "node:assert/strict";
import { test } from "node:test";
import { boundsAddress, formAddress, nearAddress, readView, tileAddress, withView, withoutView } from "../src/address";

test("a position goes into the address with 100 m of precision, and keeps the filters", () => {
  assert.equal(nearAddress("/lieux", "?service=demarches", 43.834567, 5.786789), "/lieux?service=demarches&near=43.835,5.787");
  assert.equal(nearAddress("/lieux?service=a", "", 1, 2), "/lieux?service=a&near=1.000,2.000");
});

test("a new position takes the place of the old one, of the view and of the page", () => {
  const address = nearAddress("/lieux", "?ou=Riez&service=a&near=1,1&radius_km=5&bounds=1,2,3,4&map=9/1/1&page=3", 43.1, 5.1);
  assert.equal(address, "/lieux?service=a&near=43.100,5.100");
});

test("what is on the screen is a rectangle that keeps the filters and the view", () => {
  const address = boundsAddress("/lieux", "?ou=Riez&service=a&radius_km=5&map=9/43.8/6&page=3", [5.12345, 43.1, 6.99991, 44.00001]);
  assert.equal(address, "/lieux?service=a&map=9/43.8/6&bounds=5.1234,43.1000,7.0000,44.0001");
});

test("the view is no part of what a list is", () => {
  assert.equal(withoutView("/lieux?service=a&map=9/1/1&ou=Riez"), withoutView("/lieux?service=a&ou=Riez"));
  assert.notEqual(withoutView("/lieux?service=a"), withoutView("/lieux"));
});

test("a view that is written is read back", () => {
  for (const view of [{ zoom: 11, lat: 43.8345, lon: 5.7867 }, { zoom: 7.75, lat: -21.1, lon: 55.5 }, { zoom: 0, lat: 0, lon: 0 }]) {
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

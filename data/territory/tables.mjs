// The tables of the embedded file: tab-separated lines, the first letter says what a line is.
//
//   R code name seat                                                   région or overseas collectivity
//   D code region seat name                                            département
//   E siren kind name                                                  EPCI with own taxation
//   C code departement epci population postal-codes lat lon name       commune (lat, lon: 1e-5 degree)
//   A code commune population postal-codes lat lon name                municipal arrondissement
//   F code commune name                                                former code -> commune of today
//
// An empty cell means "unknown" or "none". Lines are in the order R, D, E, C, A, F, each sorted by code.

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const load = (name) => require(`@etalab/decoupage-administratif/data/${name}.json`);
const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Codes that lead to a commune of today: renumbered, merged, associated or delegated communes. */
function formerCodes(all, current) {
  const names = new Map();
  const target = new Map();
  for (const commune of current) {
    for (const code of commune.anciensCodes ?? []) target.set(code, commune.code);
  }
  for (const part of all) {
    if (part.type !== "commune-deleguee" && part.type !== "commune-associee") continue;
    names.set(part.code, part.nom);
    if (!target.has(part.code)) target.set(part.code, part.chefLieu);
  }
  return [...target].map(([code, commune]) => ({ code, commune, name: names.get(code) ?? "" })).sort(byCode);
}

const fixed = (degrees) => (degrees === undefined ? "" : String(Math.round(degrees * 1e5)));

function populated(place, point) {
  return [place.population ?? "", (place.codesPostaux ?? []).join(" "), fixed(point?.[1]), fixed(point?.[0]), place.nom];
}

/**
 * Communes merged lately, with the number of communes that they absorbed. A merged commune is a new legal
 * person: those of 2024 and later have a SIREN that begins with 9, all others one that begins with 2.
 */
export function mergedLately() {
  const merged = load("communes").filter((place) => place.siren?.startsWith("9") && place.anciensCodes);
  return new Map(merged.map((commune) => [commune.code, commune.anciensCodes.length]));
}

/** The text of the tables and the codes of the communes in its order. `points`: code → [lon, lat]. */
export function tables(points) {
  const all = load("communes");
  const current = all.filter((place) => place.type === "commune-actuelle").sort(byCode);
  const districts = all.filter((place) => place.type === "arrondissement-municipal").sort(byCode);
  const known = new Set(current.map((commune) => commune.code));
  const epciOf = new Map();
  const epci = load("epci").sort(byCode);
  for (const group of epci) for (const member of group.membres) epciOf.set(member.code, group.code);
  const lines = [
    ...load("regions").sort(byCode).map((r) => ["R", r.code, r.nom, r.chefLieu]),
    ...load("departements").sort(byCode).map((d) => ["D", d.code, d.region, d.chefLieu, d.nom]),
    ...epci.map((e) => ["E", e.code, e.type, e.nom]),
    ...current.map((c) => ["C", c.code, c.departement, epciOf.get(c.code) ?? "", ...populated(c, points.get(c.code))]),
    ...districts.map((a) => ["A", a.code, a.commune, ...populated(a, points.get(a.code))]),
    ...formerCodes(all, current)
      .filter((former) => known.has(former.commune))
      .map((former) => ["F", former.code, former.commune, former.name]),
  ];
  return { text: lines.map((cells) => cells.join("\t") + "\n").join(""), codes: current.map((c) => c.code) };
}

// Invented places in the national format, and servers that hold them.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../e2e/server.mjs';
import { timed } from './measure.mjs';

const WORK = process.env.BENCH_WORK;
const GENERATE = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-places', '--example', 'generate', '--'];
/** Every query is asked once: enough of them for three rounds. */
const QUERIES = 600_000;

/** @returns {Promise<string>} path of a CSV file with that many places, generated once */
export async function placesFile(count) {
  const path = join(WORK, `places-${count}.csv`);
  if (existsSync(path)) return path;
  const { output } = await timed('cargo', [...GENERATE, String(count)]);
  await writeFile(`${path}.part`, output);
  await rename(`${path}.part`, path);
  return path;
}

/**
 * Imports that many places into a data folder of its own (SQLite).
 * @returns {Promise<{ data: string, seconds: number, drop: () => Promise<void> }>}
 */
export async function importPlaces(count) {
  const file = await placesFile(count);
  const data = await mkdtemp(join(tmpdir(), 'maillage-bench-'));
  const drop = () => rm(data, { recursive: true, force: true });
  try {
    const { seconds } = await timed(process.env.BENCH_BINARY, ['import', 'places', file, '--yes'], { env: { MAILLAGE_DATA: data } });
    return { data, seconds, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

/**
 * Serves an imported folder, from the start of the process to the first answer of the search.
 * @returns {Promise<{ url: string, pid: number, seconds: number, stop: () => Promise<void> }>}
 */
export async function serve(data) {
  const begun = performance.now();
  const server = await startServer({ args: ['serve'], data, binary: process.env.BENCH_BINARY });
  const page = await (await fetch(`${server.url}/lieux?q=mairie`)).text();
  const seconds = (performance.now() - begun) / 1000;
  if (!placePath(page)) {
    await server.stop();
    throw new Error('the search found no place after the import');
  }
  return { ...server, seconds };
}

/** @returns {string | undefined} address of the first place of a page */
export function placePath(html) {
  return /href="(\/lieux\/[0-9a-z]{8}(?:-[0-9a-z-]*)?)["?#]/.exec(html)?.[1];
}

/**
 * Writes distinct searches, one a line: a word or two of places' names and a commune, all from the data, so that each
 * is a question that a person could ask, and none is asked twice.
 * @returns {Promise<string>} path of the file
 */
export async function queriesFile(count) {
  const path = join(WORK, `queries-${count}.txt`);
  if (existsSync(path)) return path;
  const [header, ...records] = parseCsv(await readFile(await placesFile(count), 'utf8'));
  const column = (name) => records.map((record) => record[header.indexOf(name)] ?? '');
  const words = distinct(column('nom').flatMap((name) => name.match(/\p{L}{3,}/gu) ?? []));
  await writeFile(path, `${combinations(words, distinct(column('commune'))).join('\n')}\n`);
  return path;
}

/** Each number names one combination: its digits are a commune, a word, and a second word or none. */
function combinations(words, communes) {
  const seconds = ['', ...words].slice(0, Math.ceil(QUERIES / (words.length * communes.length)));
  const total = words.length * communes.length * seconds.length;
  const lines = [];
  for (let step = 0; step < Math.min(QUERIES, total); step += 1) {
    const commune = communes[step % communes.length];
    const word = words[Math.floor(step / communes.length) % words.length];
    const second = seconds[Math.floor(step / (communes.length * words.length))];
    lines.push(`?${new URLSearchParams({ q: [word, second, commune].filter(Boolean).join(' ') })}`);
  }
  return shuffled(lines);
}

/** In a mixed order that is the same each time: a fixed stride through a list whose length it does not divide. */
function shuffled(lines) {
  const stride = 1_000_003;
  return lines.map((_, index) => lines[(index * stride) % lines.length]);
}

function distinct(values) {
  return [...new Set(values)].filter(Boolean);
}

/** RFC 4180, comma and double quotes. */
function parseCsv(text) {
  const records = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    records.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') records.push([]);
  }
  return records.filter((record) => record.length > 1);
}

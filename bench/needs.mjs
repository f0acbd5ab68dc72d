// Needs: the list and the map of thirty thousand, as everybody sees them and as nobody asked for them before.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../e2e/server.mjs';
import { timed } from './lib/measure.mjs';
import { load } from './lib/wrk.mjs';

const BINARY = process.env.BENCH_BINARY;
const NEEDS = 30_000;
const MOST_MS = 10;
const MOST_KB = 180;
const CONNECTIONS = 50;
/** Of each connection, between an answer and its next question, on average: fifty people who look for something. */
const PAUSE_MS = 100;
const FILL = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-needs', '--example', 'fill', '--'];

const PAGES = [
  { what: 'the list', path: '/besoins' },
  { what: 'the map', path: '/besoins/carte' },
  { what: 'a tile of the map', path: '/tiles/needs/7/66/46.mvt' },
];

export async function rows() {
  const data = await mkdtemp(join(tmpdir(), 'maillage-bench-'));
  try {
    await timed(BINARY, ['migrate'], { env: { MAILLAGE_DATA: data, MAILLAGE_TERRITORY: 'R93' } });
    const { output } = await timed('cargo', [...FILL, `sqlite://${join(data, 'maillage.sqlite')}`, String(NEEDS)]);
    const queries = join(data, 'queries.txt');
    await writeFile(queries, output);
    const server = await startServer({ args: ['serve'], data, binary: BINARY });
    try {
      return await against(server.url, queries);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function against(url, queries) {
  const rows = [];
  for (const { what, path } of PAGES) {
    const figures = await load(url + path, { connections: CONNECTIONS, seconds: 5 });
    rows.push(row(`needs: ${what} of ${count(NEEDS)}, ${CONNECTIONS} connections`, figures, (await sent(url + path)).length));
  }
  let first = 0;
  for (const [what, path] of [['lists', '/besoins'], ['maps', '/besoins/carte']]) {
    const figures = await load(url + path, { connections: CONNECTIONS, seconds: 5, list: queries, first, once: true, pause: PAUSE_MS });
    first += figures.requests + CONNECTIONS;
    rows.push(row(`needs: ${what} never asked for before, by ${CONNECTIONS} people who pause ${PAUSE_MS} ms`, figures));
  }
  rows.push(await firstLoad(url));
  return rows;
}

function row(what, { rate, p99 }, bytes) {
  const size = bytes ? `, ${(bytes / 1000).toFixed(1)} kB` : '';
  return {
    what,
    target: `p99 < ${MOST_MS} ms`,
    ours: `${count(Math.round(rate))} req/s, p99 ${p99.toFixed(1)} ms${size}`,
    held: p99 < MOST_MS,
  };
}

/** The map page with everything that it brings along, tiles of what is first seen included. */
async function firstLoad(url) {
  const page = await sent(`${url}/besoins/carte`);
  const html = await (await fetch(`${url}/besoins/carte`)).text();
  const parts = [...html.matchAll(/(?:href|src|data-style|data-contours)="(\/[^"#]+\.(?:css|js|svg|json|woff2)[^"#]*)/g)].map((found) => found[1]);
  const sizes = await Promise.all([...new Set(parts)].map(async (path) => (await sent(url + path)).length));
  const tiles = await Promise.all([[6, 33, 23], [7, 66, 46], [7, 66, 47]].map(async ([z, x, y]) => (await sent(`${url}/tiles/needs/${z}/${x}/${y}.mvt`)).length));
  const total = [page.length, ...sizes, ...tiles].reduce((sum, size) => sum + size, 0) / 1000;
  return {
    what: `needs: first load of the map of ${count(NEEDS)}, with all that it brings along`,
    target: `≤ ${MOST_KB} kB`,
    ours: `${total.toFixed(0)} kB`,
    held: total <= MOST_KB,
  };
}

const count = (number) => number.toLocaleString('en');

/** What goes over the line, as a browser asks for it: fetch would open it. */
function sent(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

// Pages under load, beside nginx sending the same bytes from a file.
// Both are asked as a browser asks (gzip), by turns, so that both meet the same state of the machine.
import { get } from 'node:http';
import { median, repeat } from './lib/measure.mjs';
import { startNginx } from './lib/nginx.mjs';
import { importPlaces, placePath, queriesFile, serve } from './lib/places.mjs';
import { load } from './lib/wrk.mjs';

const PLACES = 20_000;
const ROUNDS = 3;
const SECONDS = 5;
const CONNECTIONS = 50;

/** Shortest acceptable share of nginx's rate, and longest acceptable p99 in milliseconds. */
const TARGETS = {
  place: { what: 'a place', share: 0.5, p99: 10 },
  list: { what: 'the list of places', share: 0.5, p99: 10 },
  unseen: { what: 'searches never asked before', share: 0.1, p99: 20 },
};

export async function rows() {
  const imported = await importPlaces(PLACES);
  try {
    const server = await serve(imported.data);
    try {
      return await against(server);
    } finally {
      await server.stop();
    }
  } finally {
    await imported.drop();
  }
}

async function against(server) {
  const queries = await queriesFile(PLACES);
  const place = placePath(await (await fetch(`${server.url}/lieux`)).text());
  const cases = {
    place: { path: place, body: await sent(server.url + place) },
    list: { path: '/lieux', body: await sent(`${server.url}/lieux`) },
    unseen: { path: '/lieux', list: queries, body: await sent(`${server.url}/lieux?q=mairie`) },
  };
  const nginx = await startNginx(Object.fromEntries(Object.entries(cases).map(([name, { body }]) => [`${name}.html`, body])));
  try {
    const rows = [];
    for (const [name, one] of Object.entries(cases)) rows.push(await compare(name, one, server, nginx));
    return rows;
  } finally {
    await nginx.stop();
  }
}

/** The body of a page as it goes over the line: fetch would open it. */
function sent(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}

async function compare(name, { path, list, body }, server, nginx) {
  const options = { connections: CONNECTIONS, seconds: SECONDS, list };
  let first = 0;
  const rounds = await repeat(ROUNDS, async () => {
    const ours = await load(server.url + path, { ...options, first, once: Boolean(list) });
    first += ours.requests + CONNECTIONS;
    return { ours, peer: await load(`${nginx.url}/${name}.html`, options) };
  });
  const middle = (side, figure) => median(rounds.map((round) => round[side][figure]));
  const share = middle('ours', 'rate') / middle('peer', 'rate');
  const { what, share: least, p99: most } = TARGETS[name];
  const p99 = middle('ours', 'p99');
  return {
    what: `${what}, ${PLACES.toLocaleString('en')} places, ${CONNECTIONS} connections (${(body.length / 1000).toFixed(1)} kB)`,
    target: `≥ ${least * 100} % of nginx, p99 < ${most} ms`,
    ours: `${Math.round(middle('ours', 'rate')).toLocaleString('en')} req/s, p99 ${p99.toFixed(1)} ms`,
    peer: `nginx, file: ${Math.round(middle('peer', 'rate')).toLocaleString('en')} req/s, p99 ${middle('peer', 'p99').toFixed(1)} ms`,
    ratio: `${(share * 100).toFixed(0)} %`,
    held: share >= least && p99 < most,
    raw: rounds,
  };
}

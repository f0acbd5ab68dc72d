// Grouping points for the map, beside supercluster, the library that most web maps use.
// clusters/ holds the two programs. Each takes a number of points, draws the same ones from the same seed, and prints
// one line of JSON with its times in milliseconds, under the same names.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { duration, timed } from './lib/measure.mjs';

const POINTS = [20_000, 200_000];
const PEER = fileURLToPath(new URL('clusters/', import.meta.url));
const OURS = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-territory', '--example', 'clusters', '--'];

export async function rows() {
  if (!existsSync(`${PEER}node_modules`)) await timed('npm', ['--prefix', PEER, 'ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  const rows = [];
  for (const points of POINTS) rows.push(...(await compare(points)));
  return rows;
}

async function compare(points) {
  const ours = await figures('cargo', [...OURS, String(points)]);
  const peer = await figures('node', [`${PEER}supercluster.mjs`, String(points)]);
  const shared = Object.keys(ours).filter((name) => name.endsWith('_ms') && name in peer);
  if (shared.length === 0) throw new Error('the two programs share no figure');
  return shared.map((name) => ({
    what: `clusters: ${name.replace(/_ms$/, '').replaceAll('_', ' ')}, ${points.toLocaleString('en')} points`,
    target: 'no slower',
    ours: duration(ours[name] / 1000),
    peer: `supercluster: ${duration(peer[name] / 1000)}`,
    ratio: `${(peer[name] / ours[name]).toFixed(1)} ×`,
    held: ours[name] <= peer[name],
  }));
}

async function figures(command, args) {
  const { output } = await timed(command, args);
  return JSON.parse(output.trim().split('\n').at(-1));
}

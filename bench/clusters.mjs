// Grouping a million points for the map, beside supercluster, the library that most web maps use.
// clusters/ holds the peer and the points; both programs read the same file and print the same JSON.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duration, timed } from './lib/measure.mjs';

const POINTS = 1_000_000;
const PEER = fileURLToPath(new URL('clusters/', import.meta.url));
const OURS = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-territory', '--example', 'bench_clusters', '--'];

const FIGURES = [
  { what: 'grouping', figure: ({ load_s }) => load_s, show: duration, most: 0.8 },
  {
    what: 'memory it adds',
    figure: ({ rss_mb, rss_mb_before_load }) => rss_mb - rss_mb_before_load,
    show: (megabytes) => `${Math.round(megabytes)} MB`,
    most: 120,
  },
  {
    what: 'a tile, encoded, median at the slowest zoom',
    figure: slowestMedian,
    show: (microseconds) => `${microseconds.toFixed(1)} µs`,
    most: 40,
  },
];

export async function rows() {
  await timed('npm', ['--prefix', PEER, 'ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  const file = join(process.env.BENCH_WORK, 'points.bin');
  await timed('node', [join(PEER, 'points.mjs'), String(POINTS), file]);
  const ours = JSON.parse((await timed('cargo', [...OURS, file])).output);
  const peer = JSON.parse((await timed('node', ['--expose-gc', join(PEER, 'supercluster.mjs'), file])).output);
  const rows = FIGURES.map(({ what, figure, show, most }) => ({
    what: `clusters: ${what}, ${POINTS.toLocaleString('en')} points`,
    target: `≤ ${show(most)}, and less than the peer`,
    ours: show(figure(ours)),
    peer: `supercluster: ${show(figure(peer))}`,
    ratio: `${(figure(peer) / figure(ours)).toFixed(1)} ×`,
    held: figure(ours) <= most && figure(ours) < figure(peer),
  }));
  rows[0].raw = { ours, peer };
  return rows;
}

function slowestMedian({ tile_us_by_zoom }) {
  return Math.max(...Object.values(tile_us_by_zoom).map((zoom) => zoom.p50));
}

// Where to open twenty places among the 946 communes of the region, beside HiGHS on the same files.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duration, median, repeat, timed } from './lib/measure.mjs';

const PEER = fileURLToPath(new URL('siting/highs.py', import.meta.url));
const PYTHON = join(process.env.BENCH_TOOLS, 'ortools/bin/python');
const EXAMPLE = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-siting', '--example', 'siting', '--'];
const PEER_SECONDS = 60;
const NEW = '20';
const MOST_GAP = 0.01;
const MOST_SECONDS = 5;

// Towns of 10,000 inhabitants have a place, or nobody has.
const CASES = [
  { objective: 'coverage', km: '10', towns: '10000', weights: 'population' },
  { objective: 'coverage', km: '10', towns: '10000', weights: 'fragile' },
  { objective: 'coverage', km: '10', towns: 'none', weights: 'population' },
  { objective: 'coverage', km: '20', towns: 'none', weights: 'population' },
  { objective: 'p-median', km: '20', towns: '10000', weights: 'population' },
  { objective: 'p-median', km: '20', towns: '10000', weights: 'fragile' },
  { objective: 'p-median', km: '20', towns: 'none', weights: 'population' },
];

export async function rows() {
  const all = [];
  for (const one of CASES) all.push(await measure(one));
  return all;
}

async function measure({ objective, km, towns, weights }) {
  const files = ['demand', 'existing'].map((name) => join(process.env.BENCH_WORK, `siting-${name}.csv`));
  await timed('cargo', [...EXAMPLE, 'generate', ...files, 'R93', towns, weights]);
  const asked = [...files, objective, NEW, km];
  const runs = await repeat(5, async () => JSON.parse((await timed('cargo', [...EXAMPLE, 'solve', ...asked])).output));
  const peer = JSON.parse((await timed(PYTHON, [PEER, ...asked, String(PEER_SECONDS)])).output);
  const [ours] = runs;
  const seconds = median(runs.map((run) => run.seconds));
  const radius = objective === 'coverage' ? ` within ${km} km` : '';
  const standing = towns === 'none' ? 'no place yet' : 'places in towns';
  return {
    what: `siting: ${NEW} places in ${ours.points} communes, ${objective}${radius}, ${weights}, ${standing}`,
    target: `gap ≤ ${100 * MOST_GAP} %, ≤ ${MOST_SECONDS} s`,
    ours: told(ours, seconds),
    peer: `HiGHS: ${told(peer, peer.seconds)}`,
    ratio: `${(peer.seconds / seconds).toFixed(0)} × faster`,
    held: ours.gap <= MOST_GAP && Math.max(...runs.map((run) => run.seconds)) <= MOST_SECONDS,
    raw: { ours: runs, peer },
  };
}

function told({ value, gap, proof }, seconds) {
  if (value === null) return `nothing in ${duration(seconds)}`;
  const proved = proof === 'optimal' ? 'proved' : `gap ${(100 * gap).toFixed(2)} %`;
  return `${Math.round(value).toLocaleString('en')} (${proved}), ${duration(seconds)}`;
}

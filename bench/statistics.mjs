// Surveys and disclosure control, beside R's survey on the same files where R has it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duration, median, repeat, timed } from './lib/measure.mjs';

const PEER = fileURLToPath(new URL('statistics.R', import.meta.url));
const EXAMPLE = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-statistics', '--example'];
const RESPONDENTS = 1_000_000;
const FEWER = 100_000;
const MOST_SUPPRESSION = 10;

export async function rows() {
  const folder = join(process.env.BENCH_WORK, 'statistics');
  await mkdir(folder, { recursive: true });
  const weights = await calibration(folder);
  return [...weights, await domains(folder), ...(await suppression(folder))];
}

/** Seconds of a line "what: 0.123 s". */
function seconds(output, what) {
  return Number(new RegExp(`${what}: ([\\d.]+) s`).exec(output)[1]);
}

/** Seconds that R takes; nothing where it is not installed. */
async function peer(folder, asked, what) {
  try {
    return seconds((await timed('Rscript', [PEER, folder, asked])).output, what);
  } catch (error) {
    process.stderr.write(`R is left out: ${error.message}\n`);
    return undefined;
  }
}

function beside(ours, theirs) {
  if (theirs === undefined) return { peer: undefined, ratio: undefined };
  return { peer: `R survey: ${duration(theirs)}`, ratio: `${(theirs / ours).toFixed(0)} × faster` };
}

async function calibration(folder) {
  const example = () => timed('cargo', [...EXAMPLE, 'estimate', '--', String(RESPONDENTS), folder]);
  const runs = await repeat(3, async () => seconds((await example()).output, 'calibrate raking'));
  const theirs = await peer(folder, 'calibrate', 'calibrate raking');
  const file = (name) => join(folder, name);
  const asked = ['stats', 'calibrate', '--sample', file('sample.csv'), '--margins', file('margins.csv'), '--method', 'raking'];
  const whole = await repeat(3, async () => (await timed(process.env.BENCH_BINARY, [...asked, '--weight', 'w', '--out', file('out.csv')])).seconds);
  const ours = median(runs);
  return [
    {
      what: `statistics: raking, ${RESPONDENTS.toLocaleString('en')} respondents × 33 columns, in memory`,
      target: '≤ 1 s',
      ours: duration(ours),
      ...beside(ours, theirs),
      held: Math.max(...runs) <= 1,
      raw: { runs, theirs },
    },
    {
      what: `statistics: the same from a file of 18 columns to a file`,
      target: '≤ 5 s',
      ours: duration(median(whole)),
      held: Math.max(...whole) <= 5,
      raw: whole,
    },
  ];
}

async function domains(folder) {
  const what = '10 means in 300 areas';
  const example = () => timed('cargo', [...EXAMPLE, 'estimate', '--', String(FEWER), folder]);
  const runs = await repeat(3, async () => seconds((await example()).output, what));
  const theirs = await peer(folder, 'domains', what);
  const ours = median(runs);
  return {
    what: `statistics: ${what} with the variance of the design, ${FEWER.toLocaleString('en')} respondents`,
    target: '≤ 1 s',
    ours: duration(ours),
    ...beside(ours, theirs),
    held: Math.max(...runs) <= 1,
    raw: { runs, theirs },
  };
}

async function suppression(folder) {
  const { output } = await timed('cargo', [...EXAMPLE, 'suppress', '--', folder]);
  const tables = output.trim().split('\n').map((line) => JSON.parse(line));
  return tables.map((table) => ({
    what: `statistics: ${table.cells.toLocaleString('en')} cells protected and attacked (${table.table})`,
    target: `≤ ${MOST_SUPPRESSION} s, no disclosure`,
    ours: `${duration(table.seconds)}; ${table.primary} confidential, ${table.secondary} more hidden; disclosed: ${table.exact_disclosures} exact, ${table.interval_disclosures} intervals`,
    held: table.seconds <= MOST_SUPPRESSION && table.exact_disclosures + table.interval_disclosures === 0,
    raw: table,
  }));
}

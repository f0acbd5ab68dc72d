// Checking a file against the national schema, beside the validator that the schema's own documentation names.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duration, median, repeat, timed } from './lib/measure.mjs';
import { placesFile } from './lib/places.mjs';

const PLACES = 20_000;
const LEAST = 20;
const SCHEMA = fileURLToPath(new URL('schema-lieux.json', import.meta.url));

export async function rows() {
  const file = await placesFile(PLACES);
  const frictionless = join(process.env.BENCH_TOOLS, 'frictionless/bin/frictionless');
  // 1: findings in the file, which is an answer and no failure.
  const accept = [0, 1];
  const rounds = await repeat(3, async () => ({
    ours: (await timed(process.env.BENCH_BINARY, ['check', file], { accept })).seconds,
    peer: (await timed(frictionless, ['validate', file, '--schema', SCHEMA, '--trusted', '--json', '--limit-errors', '1000000'], { accept })).seconds,
  }));
  const ours = median(rounds.map((round) => round.ours));
  const peer = median(rounds.map((round) => round.peer));
  return [
    {
      what: `check of a file, ${PLACES.toLocaleString('en')} rows × 32 columns`,
      target: `≥ ${LEAST} × faster`,
      ours: duration(ours),
      peer: `frictionless: ${duration(peer)}`,
      ratio: `${(peer / ours).toFixed(0)} ×`,
      held: peer / ours >= LEAST,
      raw: rounds,
    },
  ];
}

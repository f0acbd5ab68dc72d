// Checking a file against the national schema, beside the validator that the schema's own documentation names.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, duration, median, repeat } from './lib/measure.mjs';
import { placesFile } from './lib/places.mjs';

const PLACES = 20_000;
const LEAST = 20;
const SCHEMA = fileURLToPath(new URL('schema-lieux.json', import.meta.url));

export async function rows() {
  const file = await placesFile(PLACES);
  const frictionless = join(process.env.BENCH_TOOLS, 'frictionless/bin/frictionless');
  const peers = [frictionless, 'validate', file, '--schema', SCHEMA, '--trusted', '--json', '--limit-errors', '1000000'];
  const rounds = await repeat(3, async () => {
    const [own, peer] = await compare([[process.env.BENCH_BINARY, 'check', file], peers]);
    return { ours: own, peer };
  });
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

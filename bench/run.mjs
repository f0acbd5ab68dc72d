// Runs the benchmarks that are named, or all, and writes RESULTS.md from the newest figures of each.
// A benchmark is a module with `rows()`: an array of { what, target, ours, peer, ratio, held }, texts ready to be read,
// and `held`: whether the target is. What it measured besides may stand in `raw`.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { machine, now, revision } from './lib/machine.mjs';
import { attempt } from './lib/measure.mjs';

const HERE = new URL('.', import.meta.url);
const RAW = new URL('results/raw/', HERE);
const ALL = ['clusters', 'check', 'import', 'http', 'memory', 'scaling', 'agenda', 'activity', 'needs', 'teams', 'siting', 'statistics'];

const chosen = process.argv.length > 2 ? process.argv.slice(2) : ALL;
const unknown = chosen.filter((name) => !ALL.includes(name));
if (unknown.length > 0) throw new Error(`no benchmark ${unknown}; there are: ${ALL.join(', ')}`);

await mkdir(RAW, { recursive: true });
let sound = true;
for (const name of chosen) {
  process.stdout.write(`\n== ${name}\n`);
  const result = await run(name);
  sound &&= result.rows.every((row) => row.held);
  await writeFile(new URL(`${name}.json`, RAW), `${JSON.stringify(result, null, 1)}\n`);
  for (const row of result.rows) process.stdout.write(`${cells(row).join(' | ')}\n`);
}
await writeFile(new URL('RESULTS.md', HERE), report(await newest()));
process.exitCode = sound ? 0 : 1;

/** One that breaks is a row too: a figure that is missing must be seen. */
async function run(name) {
  const rows = await attempt(name, async () => (await import(`./${name}.mjs`)).rows());
  return { name, at: now(), revision: revision(), machine: machine(), rows };
}

async function newest() {
  const files = (await readdir(RAW)).filter((file) => ALL.includes(file.replace('.json', '')));
  const results = await Promise.all(files.map(async (file) => JSON.parse(await readFile(new URL(file, RAW), 'utf8'))));
  return results.sort((a, b) => ALL.indexOf(a.name) - ALL.indexOf(b.name));
}

function cells({ what, target, ours, peer, ratio, held }) {
  return [what, target, ours, peer ?? '–', ratio ?? '–', held ? 'held' : '**missed**'];
}

function report(results) {
  const rows = results.flatMap((result) => result.rows.map((row) => `| ${cells(row).join(' | ')} |`));
  const runs = results.map(({ name, at, revision, machine }) => `- ${name}: ${at}, revision ${revision}, ${machine}`);
  return `# Benchmarks

Written by \`make bench\`. Each figure stands beside that of the peer one would use instead, measured in the same run on
the same machine. Peer and load generator share the machine with the program.

| what | target | ours | peer | ratio | verdict |
|---|---|---|---|---|---|
${rows.join('\n')}

${runs.join('\n')}
`;
}

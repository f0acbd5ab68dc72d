// Teams: who fills which slot of which project, beside OR-tools on the same files: CP-SAT for 30 seconds, and min-cost flow.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duration, median, timed } from './lib/measure.mjs';

const PEER = fileURLToPath(new URL('teaming/cp_sat.py', import.meta.url));
const PYTHON = join(process.env.BENCH_TOOLS, 'ortools/bin/python');
const GENERATE = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-teaming', '--example', 'generate', '--'];
const PEER_SECONDS = 30;

const SIZES = [
  { people: 200, projects: 40, seeds: 5, most: 1 },
  { people: 1_000, projects: 150, seeds: 5, most: 1 },
  // CP-SAT proves nothing here in its time: what an assignment alone makes of teams is the floor.
  { people: 3_000, projects: 400, seeds: 5, most: 3, flow: true },
];

export async function rows() {
  const all = [];
  for (const size of SIZES) all.push(await measure(size));
  return all;
}

async function measure({ people, projects, seeds, most, flow = false }) {
  const runs = [];
  for (let seed = 1; seed <= seeds; seed += 1) runs.push(await one(people, projects, seed));
  const teams = (side) => runs.map((run) => run[side].complete_projects);
  const peer = flow ? 'flow' : 'cp_sat';
  const as = runs.every((run) => run.ours.complete_projects >= run[peer].complete_projects);
  const slowest = Math.max(...runs.map((run) => run.ours.seconds));
  return {
    what: `teams: ${people.toLocaleString('en')} people, ${projects} projects, ${seeds} seeds`,
    target: `as many complete teams as ${flow ? 'min-cost flow' : 'the proven optimum'} or more, ≤ ${most} s`,
    ours: `${teams('ours').join(', ')}; slowest ${duration(slowest)}`,
    peer: told(runs, flow),
    ratio: `${(median(runs.map((run) => run.cp_sat.seconds)) / median(runs.map((run) => run.ours.seconds))).toFixed(0)} × faster`,
    held: as && slowest <= most,
    raw: runs,
  };
}

function told(runs, flow) {
  const proved = runs.filter((run) => run.cp_sat.aims_proved > 0).length;
  const teams = (side) => runs.map((run) => run[side].complete_projects).join(', ');
  const seconds = duration(median(runs.map((run) => run.cp_sat.seconds)));
  const solver = `CP-SAT: ${teams('cp_sat')} (${proved} of ${runs.length} proved), median ${seconds}`;
  return flow ? `min-cost flow: ${teams('flow')}; ${solver}` : solver;
}

async function one(people, projects, seed) {
  const files = ['people', 'slots', 'out'].map((name) => join(process.env.BENCH_WORK, `teams-${name}.csv`));
  await timed('cargo', [...GENERATE, String(people), String(projects), String(seed), files[0], files[1]]);
  const [from, slots, out] = files;
  const ours = await timed(process.env.BENCH_BINARY, ['team', 'solve', '--people', from, '--slots', slots, '--out', out, '--seed', '1']);
  const peer = JSON.parse((await timed(PYTHON, [PEER, from, slots, String(PEER_SECONDS)])).output);
  return { seed, ours: { ...JSON.parse(ours.output), whole_seconds: ours.seconds }, flow: peer.flow, cp_sat: peer.cp_sat };
}

// Activity: the demonstration with twelve years of reports, dashboards over them beside SQLite, a file of half a million
// brought in, and reports saved one by one.
import { createReadStream, createWriteStream } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startServer } from '../e2e/server.mjs';
import { attempt, duration, median, timed } from './lib/measure.mjs';
import { post } from './lib/wrk.mjs';

const BINARY = process.env.BENCH_BINARY;
const EXAMPLE = ['run', '--release', '--locked', '--quiet', '-p', 'maillage-activity', '--example', 'measure_dashboard', '--'];
const GROUP_BY = fileURLToPath(new URL('activity/group_by.py', import.meta.url));
const TODAY = new Date().toISOString().slice(0, 10);
const LEAST_REPORTS = 1_000_000;
const BROUGHT = 500_000;

export async function rows() {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-bench-'));
  try {
    const three = await fill(join(folder, 'three'), 3);
    // A million reports and somewhat more.
    const twelve = await fill(join(folder, 'twelve'), 12);
    return [
      demonstration(three),
      ...(await attempt('dashboards', () => dashboards(twelve))),
      ...(await attempt('import', () => bringing(twelve, folder))),
      ...(await attempt('saving', () => saving(three))),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const database = (data) => join(data, 'maillage.sqlite');

/** The region of the demonstration, with that many years of reports. */
async function fill(data, years) {
  const env = { MAILLAGE_DATA: data, MAILLAGE_DEMO_YEARS: String(years) };
  const { seconds } = await timed(BINARY, ['demo', '--only-create'], { env });
  return { data, seconds };
}

function demonstration({ seconds }) {
  return {
    what: 'the demonstration, with three years of 500,000 visits each',
    target: '≤ 20 s',
    ours: duration(seconds),
    held: seconds <= 20,
  };
}

async function dashboards({ data }) {
  const ours = JSON.parse((await timed('cargo', [...EXAMPLE, `sqlite://${database(data)}`, TODAY])).output);
  const peer = JSON.parse((await timed('python3', [GROUP_BY, database(data), TODAY])).output);
  const slowest = Math.max(...ours.questions.map(({ milliseconds }) => milliseconds));
  const each = ours.bytes / ours.activities;
  const count = ours.activities.toLocaleString('en');
  const rows = ours.questions.map(({ name, milliseconds }, index) => ({
    what: `a dashboard over ${count} activities: ${name}`,
    target: '≤ 30 ms on one core',
    ours: duration(milliseconds / 1000),
    peer: `SQLite ${peer.version} GROUP BY: ${duration(peer.questions[index].milliseconds / 1000)}`,
    ratio: `${(peer.questions[index].milliseconds / milliseconds).toFixed(0)} ×`,
    held: milliseconds <= 30 && ours.activities >= LEAST_REPORTS,
    raw: { slowest },
  }));
  const memory = {
    what: `memory of the view of ${count} activities`,
    target: '≤ 100 bytes an activity',
    ours: `${each.toFixed(0)} bytes`,
    held: each <= 100,
  };
  return [...rows, memory];
}

/** A file of half a million reports, into a region that has none. */
async function bringing({ data }, folder) {
  const whole = join(folder, 'whole.csv');
  const some = join(folder, 'some.csv');
  await timed(BINARY, ['export', 'activities', '--format', 'csv', '--output', whole], { env: { MAILLAGE_DATA: data } });
  await firstLines(whole, some, BROUGHT + 1);
  await rm(whole);
  const empty = await fill(join(folder, 'empty'), 0);
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    const copy = join(folder, `copy-${round}`);
    await cp(empty.data, copy, { recursive: true });
    const arguments_ = ['import', 'activities', some, '--format', 'csv', '--yes', '--json'];
    const { seconds, output } = await timed(BINARY, arguments_, { env: { MAILLAGE_DATA: copy } });
    const { counts } = JSON.parse(output);
    if (counts.added !== BROUGHT) throw new Error(`${counts.added} of ${BROUGHT} reports were brought in`);
    times.push(seconds);
    await rm(copy, { recursive: true });
  }
  return {
    what: `import of ${BROUGHT.toLocaleString('en')} activities (SQLite)`,
    target: '≤ 15 s',
    ours: duration(median(times)),
    held: median(times) <= 15,
    raw: times,
  };
}

async function firstLines(from, to, count) {
  const output = createWriteStream(to);
  let written = 0;
  for await (const line of createInterface({ input: createReadStream(from), crlfDelay: Infinity })) {
    if (written === count) break;
    if (!output.write(`${line}\n`)) await new Promise((resolve) => output.once('drain', resolve));
    written += 1;
  }
  await new Promise((resolve) => output.end(resolve));
}

/** Reports sent one by one, each in a transaction of its own, by many at once. */
async function saving({ data }) {
  const env = { MAILLAGE_DATA: data };
  const account = 'mediateur@demo.invalid';
  const token = (await timed(BINARY, ['user', 'token', account, '--right', 'report_activity'], { env })).output.trim();
  const server = await startServer({ args: ['demo'], data, binary: BINARY });
  try {
    const authorization = `Bearer ${token}`;
    const place = await workplace(server.url, authorization);
    const body = join(data, 'report.json');
    const report = { key: 'KEY', kind: 'individuel', day: TODAY, minutes: 15, place, themes: ['email'], person: { age: 'soixante-dix-plus' } };
    await writeFile(body, JSON.stringify(report));
    const load = { connections: 50, body, authorization };
    const url = `${server.url}/api/v1/activities`;
    // As fast as they go, clients wait for one another: what one report takes is told by clients that pause, as people
    // do, and together send a little more than is asked.
    const most = await post(url, { ...load, name: 'most', seconds: 10 });
    const paced = await post(url, { ...load, name: 'paced', seconds: 15, pause: 85 });
    return {
      what: 'reports saved one by one, 50 clients (SQLite)',
      target: '≥ 500 a second sustained, p99 < 20 ms',
      ours: `${Math.round(paced.rate)} a second, p99 ${paced.p99.toFixed(1)} ms; at most ${Math.round(most.rate)} a second, p99 ${most.p99.toFixed(1)} ms`,
      held: paced.rate >= 500 && paced.p99 < 20,
      raw: { most, paced },
    };
  } finally {
    await server.stop();
  }
}

/** The place of the account, from the last thing that it told. */
async function workplace(url, authorization) {
  const answer = await fetch(`${url}/api/v1/activities?limit=1`, { headers: { authorization } });
  return (await answer.json()).activities[0].place;
}

// Times and sizes: of a command, of a list of figures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Runs a command to its end.
 * @param {{ env?: object, accept?: number[] }} [options] `accept`: exit codes that are no failure, 0 unless told
 * @returns {Promise<{ seconds: number, output: string }>} wall time and standard output
 */
export async function timed(command, args, { env = {}, accept = [0] } = {}) {
  const begun = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  if (!accept.includes(code)) throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${errors || output}`);
  return { seconds, output };
}

/**
 * Times commands as whole processes, from outside of this one, which is slow to start others.
 * @param {string[][]} commands each ends with 0, or 1 where it found something to say
 * @returns {Promise<number[]>} seconds of each, the median of three runs after one that does not count
 */
export async function compare(commands) {
  const told = join(process.env.BENCH_WORK, 'hyperfine.json');
  const texts = commands.map((words) => words.map((word) => `'${word}'`).join(' '));
  await timed('hyperfine', ['--shell=none', '--warmup=1', '--runs=3', '--ignore-failure', '--style=none', `--export-json=${told}`, ...texts]);
  const { results } = JSON.parse(await readFile(told, 'utf8'));
  const failed = results.find((result) => result.exit_codes.some((code) => code !== 0 && code !== 1));
  if (failed) throw new Error(`${failed.command} ended with ${failed.exit_codes}`);
  return results.map((result) => result.median);
}

/** @returns {Promise<object[]>} what each of `count` runs gave, one after the other */
export async function repeat(count, run) {
  const results = [];
  for (let round = 0; round < count; round += 1) results.push(await run(round));
  return results;
}

/** @param {number[]} figures */
export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Seconds as a person reads them: "240 ms", "3.1 s". */
export function duration(seconds) {
  if (seconds < 1) return `${Number((seconds * 1000).toPrecision(3))} ms`;
  return `${Number(seconds.toPrecision(3))} s`;
}

/**
 * Measures a part that stands alone: one that breaks is a row that says so, and takes no other with it. Why it broke is
 * told on the screen, as it may name places of this machine.
 * @returns {Promise<object[]>} the rows that `measure` gave, one or several
 */
export async function attempt(what, measure) {
  try {
    return [await measure()].flat();
  } catch (error) {
    process.stderr.write(`${error.stack}\n`);
    return [{ what, target: '', ours: 'not measured', held: false }];
  }
}

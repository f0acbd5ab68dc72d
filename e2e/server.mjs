// Starts the binary under test on a free port, with a data folder of its own, and stops it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 15_000;

/** @returns {string} E2E_BINARY, else the development build, else the release build */
export function findBinary() {
  const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
  const candidates = [process.env.E2E_BINARY, join(target, 'debug/maillage'), join(target, 'release/maillage')];
  const found = candidates.find((path) => path && existsSync(path));
  if (!found) throw new Error('The program is not built. Run `make build`, or set E2E_BINARY to its path.');
  return found;
}

/** @returns {Promise<number>} a port of the loopback interface that was free a moment ago */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  await once(probe, 'close');
  return address.port;
}

/**
 * Runs the program until it answers that it is ready.
 * @param {{ args?: string[], data?: string, binary?: string }} [options] `args`: subcommand, `demo` unless told;
 *   `data`: an existing data folder, which is then kept
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export async function startServer({ args = ['demo'], data, binary = findBinary() } = {}) {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'maillage-')));
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(binary, args, {
    cwd: folder,
    // One year of activity fills every screen, and a development build is ready sooner.
    env: { MAILLAGE_DEMO_YEARS: '1', ...process.env, MAILLAGE_DATA: folder, MAILLAGE_LISTEN: url.slice('http://'.length) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const said = keepTail(child);
  const stop = async () => {
    try {
      await end(child, exited);
    } finally {
      if (!data) await rm(folder, { recursive: true, force: true });
    }
  };
  try {
    await ready(url, child);
  } catch (error) {
    await stop().catch(() => {});
    throw new Error(`${error instanceof Error ? error.message : error}\nIts last words:\n${said()}`);
  }
  return { url, pid: /** @type {number} */ (child.pid), stop };
}

/** @param {import('node:child_process').ChildProcess} child */
function keepTail(child) {
  let text = '';
  const add = (/** @type {Buffer} */ chunk) => (text = (text + chunk).slice(-4000));
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 */
async function ready(url, child) {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The program ended before it was ready (${child.exitCode ?? child.signalCode}).`);
    }
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    // A short wait: the benchmarks read the start time from here.
    await sleep(10);
  }
  throw new Error(`The program was not ready after ${START_LIMIT_MS / 1000} s.`);
}

/**
 * Asks the program to end, as a service manager does; a program that does not is a defect, and is told.
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} exited
 */
async function end(child, exited) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const late = new AbortController();
  const inTime = await Promise.race([
    exited.then(() => true),
    sleep(STOP_LIMIT_MS, false, { signal: late.signal }).catch(() => true),
  ]);
  late.abort();
  if (inTime) return;
  child.kill('SIGKILL');
  await exited;
  throw new Error(`The program did not end within ${STOP_LIMIT_MS / 1000} s of SIGTERM.`);
}

// Load on a loopback address.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { timed } from './measure.mjs';

const SCRIPT = fileURLToPath(new URL('wrk.lua', import.meta.url));
const POST = fileURLToPath(new URL('post.lua', import.meta.url));

/**
 * @param {string} url
 * @param {{ connections: number, seconds: number, list?: string, first?: number, once?: boolean, pause?: number }} options
 *   `list`: file of query strings to ask one after the other, from line `first`; `once`: fails if it had to begin again;
 *   `pause`: of each connection, in milliseconds, on average
 * @returns {Promise<{ rate: number, p50: number, p99: number, requests: number }>} requests a second; milliseconds
 */
export async function load(url, { connections, seconds, list, first = 0, once = false, pause = 0 }) {
  const rest = list ? ['--', list, String(first), String(pause)] : [];
  const { output } = await timed('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', SCRIPT, url, ...rest]);
  const figures = JSON.parse(/^JSON (.*)$/m.exec(output)[1]);
  if (figures.errors > 0) throw new Error(`${figures.errors} of ${figures.requests} requests to ${url} failed`);
  if (once && first + figures.requests > lineCount(list)) throw new Error(`${list} is too short: queries came twice`);
  return { rate: figures.requests / figures.seconds, p50: figures.p50, p99: figures.p99, requests: figures.requests };
}

/**
 * Sends a body again and again, its `KEY` another one each time.
 * @param {string} url
 * @param {{ connections: number, seconds: number, body: string, authorization: string, name: string, pause?: number }}
 *   options `body`: a file; `name`: a word for the keys of this run; `pause`: of each connection, in milliseconds, on average
 */
export async function post(url, { connections, seconds, body, authorization, name, pause = 0 }) {
  const rest = ['--', body, authorization, name, String(pause)];
  const { output } = await timed('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', POST, url, ...rest]);
  const figures = JSON.parse(/^JSON (.*)$/m.exec(output)[1]);
  if (figures.errors > 0) throw new Error(`${figures.errors} of ${figures.requests} requests to ${url} failed`);
  return { rate: figures.requests / figures.seconds, p50: figures.p50, p99: figures.p99, requests: figures.requests };
}

function lineCount(path) {
  return readFileSync(path).reduce((count, byte) => count + (byte === 10), 0);
}

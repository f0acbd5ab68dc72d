// What the figures depend on.
import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';

/** @returns {string} processors, memory and kernel */
export function machine() {
  const [first] = cpus();
  return `${cpus().length} × ${first.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`;
}

/** @returns {string} the commit that was measured, with a plus sign where files differ from it */
export function revision() {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') && '+');
  } catch {
    return 'unknown';
  }
}

/** @returns {string} the minute, in UTC */
export function now() {
  return `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

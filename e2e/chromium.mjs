// The Chromium of the system, and how it is started: nothing is downloaded, and it stays silent on the network.
import { existsSync } from 'node:fs';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {string} path of the browser: the variable CHROMIUM, else the first one installed */
function executable() {
  const path = process.env.CHROMIUM ?? CANDIDATES.find((candidate) => existsSync(candidate));
  if (!path) throw new Error('No Chromium found. Install the package chromium, or set CHROMIUM to its path.');
  return path;
}

/** Options for Playwright's `launch`. */
export const launchOptions = {
  executablePath: executable(),
  args: [
    // The sandbox cannot be set up by root, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-dev-shm-usage',
  ],
};

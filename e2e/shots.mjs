// Pictures of pages for a person to look at: phone and desktop, light and dark, with and without scripts.
//   node shots.mjs / /lieux?q=imprimer …        all pages of the demo region unless paths are given
// Uses the server at E2E_URL, else starts one. The pictures land in results/shots.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';
import { startServer } from './server.mjs';

const FOLDER = fileURLToPath(new URL('results/shots/', import.meta.url));
const WIDTHS = [360, 1280];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const USUAL = ['/', '/lieux', '/carte', '/territoires/04112', '/api', '/style', '/connexion', '/introuvable'];

const paths = process.argv.length > 2 ? process.argv.slice(2) : USUAL;
const server = process.env.E2E_URL ? null : await startServer();
const url = process.env.E2E_URL ?? server?.url ?? '';
const browser = await chromium.launch(launchOptions);
try {
  await mkdir(FOLDER, { recursive: true });
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      for (const javaScriptEnabled of [true, false]) await shoot({ width, colorScheme, javaScriptEnabled });
    }
  }
} finally {
  await browser.close();
  await server?.stop();
}

/** @param {{ width: number, colorScheme: 'light' | 'dark', javaScriptEnabled: boolean }} screen */
async function shoot({ width, colorScheme, javaScriptEnabled }) {
  const viewport = { width, height: width < 600 ? 740 : 800 };
  const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled, locale: 'fr-FR' });
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(new URL(path, url).href);
    await page.waitForLoadState('networkidle');
    const name = path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'accueil';
    const file = `${FOLDER}${name}.${width}.${colorScheme}${javaScriptEnabled ? '' : '.no-js'}.png`;
    await page.screenshot({ path: file, fullPage: true });
    process.stdout.write(`${file}\n`);
  }
  await context.close();
}

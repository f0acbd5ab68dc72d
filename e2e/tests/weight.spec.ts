import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

/** Most that may come over the line for a first visit, in bytes of the bodies as they are sent. */
const TEXT_PAGE = 60_000;
const MAP_PAGE = 180_000;

const LIMITS: [path: string, limit: number][] = [
  ['/', TEXT_PAGE],
  ['/territoires/04112', MAP_PAGE],
  ['/connexion', TEXT_PAGE],
  ['/api', TEXT_PAGE],
  ['/chiffres', MAP_PAGE],
  ['/lieux', MAP_PAGE],
  ['/carte', MAP_PAGE],
];

for (const [path, limit] of LIMITS) {
  test(`@js ${path} weighs at most ${limit / 1000} kB`, async ({ page, open }) => {
    const bodies = await weigh(page, () => open(path));
    const total = bodies.reduce((sum, { size }) => sum + size, 0);
    expect(total, JSON.stringify(bodies, null, 1)).toBeLessThanOrEqual(limit);
    expect(total).toBeGreaterThan(0);
  });
}

async function weigh(page: Page, visit: () => Promise<unknown>): Promise<{ path: string; size: number }[]> {
  const waiting: Promise<{ path: string; size: number }>[] = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    waiting.push(request.sizes().then(({ responseBodySize }) => ({ path, size: responseBodySize })));
  });
  await visit();
  await page.waitForLoadState('networkidle');
  return Promise.all(waiting);
}

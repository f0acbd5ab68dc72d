import { expect, test } from '../fixtures.ts';

test('the map is there before any script, with its list beside it', async ({ page, open }) => {
  await open('/carte');
  const drawing = page.getByRole('main').locator('svg:has(> title), .leaflet-container').first();
  await expect(drawing).toBeVisible();
  await expect(page.getByRole('main').locator('a[href^="/lieux"]').first()).toBeVisible();
});

test('@js the map moves with the keyboard, and stays on this server', async ({ page, open, complaints }) => {
  await open('/carte');
  const map = page.locator('.leaflet-container');
  await expect(map).toBeVisible();
  const pane = page.locator('.leaflet-map-pane');
  const before = await pane.getAttribute('style');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => pane.getAttribute('style')).not.toBe(before);
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('a territory shows its name, its figures and its places', async ({ page, open }) => {
  await open('/territoires/04112');
  await expect(page.locator('h1')).toContainText('Manosque');
  await expect(page.getByRole('main').locator('a[href^="/lieux/"]').first()).toBeVisible();
});

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

test('the whole map stands in the first screen', async ({ page, open, viewport }) => {
  await open('/carte');
  const box = await page.locator('.map-canvas').boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport?.height ?? 0);
  expect(box?.height).toBeGreaterThan((viewport?.height ?? 0) / 2);
});

test('@js searching the area keeps the map where it is and lists what is on it', async ({ page, open }) => {
  await open('/lieux');
  await expect(page.locator('.map-mark').first()).toBeVisible();
  await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect(page).toHaveURL(/map=/);
  const view = new URL(page.url()).searchParams.get('map');
  await page.getByRole('button', { name: /cette zone/i }).click();
  await expect(page).toHaveURL(/bounds=/);
  await expect(page.locator('h1')).toContainText('dans cette zone');
  await expect(page.locator('.map-mark').first()).toBeVisible();
  expect(new URL(page.url()).searchParams.get('map')).toBe(view);
});

test('@js a territory is marked on the map and stands whole in it', async ({ page, open }) => {
  await open('/territoires/D04');
  const outline = page.locator('path.map-here');
  await expect(outline).toBeVisible();
  // Drawn, and not only there: the pane of the outline is as large as the map.
  const drawn = await page.locator('.leaflet-here-pane svg').boundingBox();
  expect(drawn?.width).toBeGreaterThan(100);
  const [shape, frame] = [await outline.boundingBox(), await page.locator('.map-host').boundingBox()];
  expect(shape && frame && shape.x >= frame.x && shape.y >= frame.y).toBe(true);
  expect((shape?.x ?? 0) + (shape?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
  expect(shape?.height).toBeGreaterThan((frame?.height ?? 0) / 3);
});

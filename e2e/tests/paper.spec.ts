import { expect, test } from '../fixtures.ts';

test('the list can be printed: places stay, menus go', async ({ page, open, checkPage }) => {
  // axe reads three hundred rows.
  test.slow();
  await open('/lieux?print=1');
  await checkPage();
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(page.getByRole('main').locator('h2, h3, td, li').first()).toBeVisible();
  for (const menu of await page.getByRole('navigation', { includeHidden: true }).all()) await expect(menu).toBeHidden();
});

test('a place fits on paper without its menus', async ({ page, open }) => {
  await open('/lieux');
  await page.locator('main a[href^="/lieux/"]:not([href*="?"])').first().click();
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await expect(page.locator('h1')).toBeVisible();
  for (const menu of await page.getByRole('navigation', { includeHidden: true }).all()) await expect(menu).toBeHidden();
});

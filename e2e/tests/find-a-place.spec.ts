import type { Page } from '@playwright/test';
import { expect, openFolds, test } from '../fixtures.ts';

const PLACE_LINK = 'main .results a[href^="/lieux/"]:not([href*="?"])';

/** Narrows the list that is open to the places open on Saturday. */
async function keepOpenOnSaturday(page: Page): Promise<void> {
  const saturday = page.getByRole('main').getByRole('checkbox', { name: /samedi/i, includeHidden: true });
  await openFolds(saturday);
  await saturday.check();
  await saturday.locator('xpath=ancestor::form').getByRole('button', { name: /appliquer|filtrer|chercher/i }).click();
  await expect(saturday).toBeChecked();
}

test('a place near Manosque, for administrative procedures, open on Saturday, in three steps', async ({
  page,
  open,
  checkPage,
}) => {
  await open('/');
  await page.getByRole('main').getByLabel(/besoin|cherchez/i).fill('démarches administratives');
  await page.getByRole('main').locator('input').and(page.getByLabel(/^où/i)).fill('Manosque');
  // Step 1: ask.
  await page.getByRole('main').getByRole('button', { name: /trouver|chercher/i }).click();
  await expect(page).toHaveURL(/\/lieux\?/);
  await expect(page.locator('h1')).toContainText('Manosque');
  await checkPage();

  // Step 2: narrow.
  await keepOpenOnSaturday(page);
  await expect(page.locator('h1')).toContainText('Manosque');
  await checkPage();

  // Step 3: choose.
  await page.locator(PLACE_LINK).first().click();
  await expect(page).toHaveURL(/\/lieux\/[0-9a-z]{8}/i);
  await expect(page.getByRole('row', { name: /samedi/i })).toContainText(/\d{1,2}\s*h/);
  await expect(page.getByRole('main')).toContainText(/démarche/i);
  await checkPage();
});

test('each filtered list is a link: opened elsewhere, it shows the same places', async ({ page, open, browser, baseURL }) => {
  await open('/lieux?q=imprimer');
  const names = await page.locator(PLACE_LINK).allTextContents();
  expect(names.length).toBeGreaterThan(0);
  const elsewhere = await browser.newPage({ javaScriptEnabled: false, locale: 'fr-FR' });
  await elsewhere.goto(new URL(page.url(), baseURL).href);
  expect(await elsewhere.locator(PLACE_LINK).allTextContents()).toEqual(names);
  await elsewhere.close();
});

test('a filter narrows the list, and taking it back restores it', async ({ page, open }) => {
  await open('/lieux');
  const heading = page.locator('h1');
  const before = await heading.innerText();
  await keepOpenOnSaturday(page);
  await expect.poll(async () => count(await heading.innerText())).toBeLessThan(count(before));
  await expect(page.locator(PLACE_LINK)).not.toHaveCount(0);
  await expect(page.getByRole('link', { name: /samedi.*retirer/i })).toBeVisible();
  await page.getByRole('link', { name: /tout retirer/i }).click();
  await expect(heading).toHaveText(before);
  await expect(page.locator(PLACE_LINK)).not.toHaveCount(0);
});

test('a search without an answer teaches the next step', async ({ page, open }) => {
  await open('/lieux?q=zzzzzz');
  await expect(page.locator(PLACE_LINK)).toHaveCount(0);
  await expect(page.locator('h1')).toContainText(/aucun|0/i);
  await expect(page.getByRole('main').locator('a[href="/lieux"]').first()).toBeVisible();
});

test('accents and capital letters do not matter', async ({ page, open }) => {
  await open('/lieux?q=médiathèque');
  const written = await page.locator(PLACE_LINK).allTextContents();
  await open('/lieux?q=MEDIATHEQUE');
  expect(await page.locator(PLACE_LINK).allTextContents()).toEqual(written);
  expect(written.length).toBeGreaterThan(0);
});

/** The number that a heading tells: "1 204 lieux …" → 1204. */
function count(heading: string): number {
  const digits = /\d[\d\s\u202f\u00a0]*/.exec(heading)?.[0].replace(/\D/g, '');
  if (!digits) throw new Error(`no number in “${heading}”`);
  return Number(digits);
}

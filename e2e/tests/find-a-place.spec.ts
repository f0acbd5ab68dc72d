import type { Page } from '@playwright/test';
import { expect, openFolds, test } from '../fixtures.ts';

const PLACE_LINK = 'main .results a[href^="/lieux/"]:not([href*="?"])';

/** Narrows the list that is open to the places open on Saturday. */
async function keepOpenOnSaturday(page: Page): Promise<void> {
  const saturday = page.getByRole('main').getByRole('checkbox', { name: /samedi/i, includeHidden: true });
  await openFolds(saturday);
  await saturday.check();
  await saturday.locator('xpath=ancestor::form').getByRole('button', { name: /appliquer/i }).click();
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
  // Leaving the field closes what it proposes.
  await page.keyboard.press('Tab');
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

test('@js places are proposed while one types, and chosen with the keyboard', async ({ page, open }) => {
  await open('/');
  const where = page.getByRole('combobox', { name: /^où/i });
  await where.pressSequentially('mano');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Manosque');
  await expect(where).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(where).toHaveValue('Manosque');
  await expect(first).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/lieux\?.*ou=Manosque/);
  await expect(page.locator('h1')).toContainText('autour de Manosque');
});

test('@js Back takes back one filter at a time, and Forward gives it again', async ({ page, open }) => {
  await open('/lieux');
  const heading = page.locator('h1');
  const whole = await heading.innerText();
  const saturday = page.getByRole('main').getByRole('checkbox', { name: /samedi/i, includeHidden: true });
  await openFolds(saturday);
  await saturday.check();
  await expect(heading).not.toHaveText(whole);
  await expect(page).toHaveURL(/day=sa/);
  const narrowed = await heading.innerText();
  const monday = page.getByRole('main').getByRole('checkbox', { name: /lundi/i, includeHidden: true });
  await monday.check();
  await expect(page).toHaveURL(/day=mo/);
  await page.goBack();
  await expect(page).not.toHaveURL(/day=mo/);
  await expect(heading).toHaveText(narrowed);
  await expect(monday).not.toBeChecked();
  await expect(saturday).toBeChecked();
  await page.goBack();
  await expect(heading).toHaveText(whole);
  await expect(saturday).not.toBeChecked();
  await page.goForward();
  await expect(heading).toHaveText(narrowed);
  await expect(saturday).toBeChecked();
});

test('after a search the first place stands in the first screen', async ({ page, open, viewport }) => {
  await open('/lieux?ou=Manosque&service=demarches');
  const box = await page.locator(PLACE_LINK).first().boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(viewport?.height ?? 0);
});

test('what was guessed is said, and its name is the choice', async ({ page, open }) => {
  await open('/lieux?ou=12 rue Grande, manosqe 04100');
  await expect(page.getByText('Nous avons compris : Manosque.')).toBeVisible();
  await expect(page.getByRole('link', { name: /autour de Manosque/i })).toBeVisible();
});

/** The number that a heading tells: "1 204 lieux …" → 1204. */
function count(heading: string): number {
  const digits = /\d[\d\s\u202f\u00a0]*/.exec(heading)?.[0].replace(/\D/g, '');
  if (!digits) throw new Error(`no number in “${heading}”`);
  return Number(digits);
}

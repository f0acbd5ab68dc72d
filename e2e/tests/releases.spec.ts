import { expect, test } from '../fixtures.ts';

test('somebody finds what is free to take up, and how', async ({ page, open, checkPage }) => {
  test.slow();
  const main = page.getByRole('main');
  await open('/essaimage');
  await checkPage();
  await main.getByRole('link', { name: 'Le carnet des quatre saisons de Moustiers' }).first().click();
  await expect(page.getByRole('heading', { name: 'Qui l’a repris' })).toBeVisible();
  await checkPage();
  await main.getByRole('link', { name: 'Adapter chez moi' }).first().click();
  await expect(page.getByRole('heading', { name: 'Ce qu’il faut' })).toBeVisible();
  await checkPage();
  await open('/essaimage/licences');
  await checkPage();
});

test('a reuse that is told badly says what to do, and loses nothing', async ({ page, open, checkPage }) => {
  await open('/essaimage');
  await page.getByRole('main').locator('h3 a').first().click();
  await page.getByRole('link', { name: 'Nous l’avons repris' }).first().click();
  await page.getByLabel('Qui l’a repris').fill('Foyer rural de Cotignac');
  await page.getByLabel('Depuis quand').fill('hier');
  await page.getByRole('main').getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('Qui l’a repris')).toHaveValue('Foyer rural de Cotignac');
  await checkPage();
});

test('achievements of the network are read, and can be shown elsewhere', async ({ page, open, checkPage }) => {
  const main = page.getByRole('main');
  await open('/realisations');
  await checkPage();
  await main.locator('h2 a').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await checkPage();
});

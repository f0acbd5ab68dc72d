import { expect, test } from '../fixtures.ts';

test('somebody keeps a seat without an account, and gives it back', async ({ page, open, checkPage }) => {
  await open('/agenda?free=yes&kind=atelier');
  await page.getByRole('main').locator('a.day-title').first().click();
  await checkPage();
  await page.getByLabel('Votre nom').fill('Alma Exemple');
  await page.getByRole('button', { name: 'M’inscrire' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Donnez un courriel ou un téléphone');
  await expect(page.getByLabel('Votre nom')).toHaveValue('Alma Exemple');
  await checkPage();
  await page.getByLabel('Votre téléphone').fill(`04 65 71 ${Date.now().toString().slice(-4)}`);
  await page.getByRole('button', { name: 'M’inscrire' }).click();
  await expect(page.locator('h1')).toHaveText('Une place est gardée pour vous');
  await checkPage();
  await page.getByText('Annuler mon inscription').click();
  await checkPage();
  await page.getByRole('button', { name: 'Oui, annuler' }).click();
  await expect(page.locator('h1')).toHaveText('Votre inscription est annulée');
});

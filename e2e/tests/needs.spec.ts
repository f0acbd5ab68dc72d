import { expect, test } from '../fixtures.ts';

test('somebody tells a need in three screens, without an account', async ({ page, open, checkPage }) => {
  await open('/besoins');
  await page.getByRole('main').getByRole('link', { name: 'Dire un besoin' }).first().click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Dites en une phrase ce qui bloque');
  await checkPage();
  await page.getByLabel('En une phrase').fill('L’inscription au car scolaire se fait en ligne seulement');
  await page.getByLabel('Racontez').fill('Je n’ai pas d’ordinateur.');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.locator('h1')).toHaveText('Qu’est-ce qui aiderait ?');
  await checkPage();
  await page.getByText('Que le service marche').click();
  await page.getByText('Transports', { exact: true }).click();
  await page.locator('#f-commune').fill('Riez');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.locator('h1')).toHaveText('Relire et envoyer');
  await expect(page.getByText('peut-être la même chose')).toBeVisible();
  await checkPage();
  await page.getByRole('button', { name: 'Revenir' }).click();
  await expect(page.locator('#f-commune')).toHaveValue('Riez');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.locator('h1')).toHaveText('Merci, c’est noté');
  await checkPage();
});

test('somebody supports a need, once', async ({ page, open, checkPage }) => {
  await open('/besoins?sort=supports');
  await page.getByRole('main').locator('li.card h2 a').first().click();
  await checkPage();
  await page.getByRole('button', { name: 'Moi aussi' }).click();
  await expect(page.getByText('Votre voix est comptée')).toBeVisible();
  await checkPage();
  await page.getByRole('button', { name: 'Moi aussi' }).click();
  await expect(page.getByText('Elle compte une fois')).toBeVisible();
});

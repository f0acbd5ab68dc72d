import { expect, test } from '../fixtures.ts';

test('somebody reports a text without an account, and the network decides', async ({ page, open, checkPage, become }, info) => {
  test.setTimeout(300_000);
  const main = page.getByRole('main');
  await open('/besoins');
  // Each screen reports a text of its own: a text has one case at a time.
  const rank = ['phone-without-scripts', 'phone', 'desktop-light', 'desktop-dark'].indexOf(info.project.name);
  await main.locator('li.card h2 a').nth(rank + 1).click();
  const title = await page.locator('h1').innerText();
  await main.getByRole('link', { name: 'Signaler un problème' }).click();
  await checkPage();
  await main.getByText('C’est de la publicité').click();
  await main.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.locator('h1')).toHaveText('Dites ce qui se passe');
  await checkPage();
  await main.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByLabel('Expliquez avec vos mots').fill('Le dernier paragraphe vend un abonnement.');
  await main.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.locator('h1')).toHaveText('Merci, c’est bien reçu');
  const reference = await main.locator('.card-raised b').innerText();
  await checkPage();

  // Whoever reported finds it again.
  await open('/signalement');
  await page.getByLabel('Votre référence').fill(reference);
  await main.getByRole('button', { name: 'Voir où cela en est' }).click();
  await expect(main).toContainText('En attente d’une décision');
  await checkPage();

  // The network reads it, and keeps the text.
  await become('coordinator');
  await open('/gestion/moderation');
  await checkPage();
  await main.getByRole('link', { name: title }).first().click();
  await expect(main).toContainText('Le dernier paragraphe vend un abonnement.');
  const stays = main.getByRole('radio', { name: /^Le texte reste/ });
  await stays.check();
  await main.getByRole('button', { name: 'Décider' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(stays).toBeChecked();
  await page.getByLabel('Pourquoi').fill('Rien n’y est à vendre.');
  await checkPage();
  await main.getByRole('button', { name: 'Décider' }).click();
  await expect(main).toContainText('C’est décidé');

  await become(null);
  await open('/signalement');
  await page.getByLabel('Votre référence').fill(reference);
  await main.getByRole('button', { name: 'Voir où cela en est' }).click();
  await expect(main).toContainText('Rien n’y est à vendre.');
  await checkPage();
  await open('/moderation');
  await checkPage();
});

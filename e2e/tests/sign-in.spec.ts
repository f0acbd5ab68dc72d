import { expect, test } from '../fixtures.ts';

test('a wrong password says so, and keeps what was typed', async ({ page, open, checkPage }) => {
  await open('/connexion');
  const form = page.getByRole('main').locator('form').filter({ has: page.locator('input[type=password]') });
  await form.locator('input[type=email]').fill('personne@exemple.fr');
  await form.locator('input[type=password]').fill('pas le bon mot de passe');
  await form.getByRole('button').first().click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.locator('input[type=email]')).toHaveValue('personne@exemple.fr');
  await expect(page.locator('input[type=password]')).toHaveValue('');
  await checkPage();
});

import { expect, openFolds, test } from '../fixtures.ts';

test('a wrong password says so, and keeps what was typed', async ({ page, open, checkPage }) => {
  await open('/connexion');
  const form = page.getByRole('main').locator('form').filter({ has: page.locator('input[type=password]') });
  const [email, password] = [form.locator('input[type=email]'), form.locator('input[type=password]')];
  await openFolds(email);
  await email.fill('personne@exemple.fr');
  await password.fill('pas le bon mot de passe');
  await form.getByRole('button').first().click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(email).toHaveValue('personne@exemple.fr');
  await expect(password).toBeVisible();
  await expect(password).toHaveValue('');
  await checkPage();
});

test('an address asked for without an account leads to the sign-in page, and remembers it', async ({ page, open }) => {
  await open('/compte');
  await expect(page).toHaveURL(/\/connexion\?.*compte/);
});

test('the right password leads where one wanted to go', async ({ page, open }) => {
  await open('/connexion?retour=%2Factivite');
  const form = page.getByRole('main').locator('form').filter({ has: page.locator('input[type=password]') });
  await openFolds(form.locator('input[type=email]'));
  await form.locator('input[type=email]').fill('mediateur@demo.invalid');
  await form.locator('input[type=password]').fill('tisser des liens ici');
  await form.getByRole('button').first().click();
  await expect(page).toHaveURL(/\/activite$/);
});

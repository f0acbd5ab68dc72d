import { expect, test } from '../fixtures.ts';

test('somebody looks for a project to join, and reads it', async ({ page, open, checkPage }) => {
  test.slow();
  await open('/projets');
  await checkPage();
  await page.getByRole('link', { name: 'Cherche du monde' }).click();
  await expect(page).toHaveURL(/phase=open/);
  await page.getByRole('main').locator('h2 a').first().click();
  await expect(page.getByRole('heading', { name: 'L’équipe' })).toBeVisible();
  await expect(page.getByText('Place libre').first()).toBeVisible();
  await checkPage();
});

test('five questions say whether an idea is a project for the network', async ({ page, open, checkPage }) => {
  test.slow();
  await open('/projets/test');
  await checkPage();
  await page.getByRole('button', { name: 'Voir le résultat' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Choisissez dans la liste');
  await checkPage();
  await page.getByText('À une entreprise, à un usage privé').click();
  await page.getByText('Oui, à un prix possible').click();
  await page.getByRole('group', { name: 'libre et gratuit' }).getByText('Oui', { exact: true }).click();
  await page.getByText('Oui, dès le début').click();
  await page.getByText('Non, aucune').click();
  await page.getByRole('button', { name: 'Voir le résultat' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Non, pas sous cette forme');
  await page.getByText('À tout le monde, ou à un service public').click();
  await page.getByText('Non, rien ne le fait').click();
  await page.getByRole('button', { name: 'Voir le résultat' }).click();
  await expect(page.getByRole('main').getByRole('status')).toContainText('Oui, c’est un projet pour le réseau');
  await checkPage();
});

test('a citizen developer proposes a project, and the form loses nothing', async ({ page, open, checkPage, become }) => {
  test.slow();
  await become('developer');
  await open('/projets/proposer?serves=public&market=nothing&free=yes&part=from-the-start&data=none');
  await checkPage();
  await page.getByLabel('Ce que vous voulez faire').fill('Une carte des bancs à l’ombre');
  await page.getByLabel('Pour qui, et pourquoi').fill('Pour qui marche lentement, l’été.');
  await page.getByLabel('Que fait-on').selectOption({ label: 'Carte' });
  await page.getByRole('main').getByRole('button', { name: 'Proposer un projet' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Choisissez dans la liste');
  await expect(page.getByLabel('Ce que vous voulez faire')).toHaveValue('Une carte des bancs à l’ombre');
  await checkPage();
  await page.getByLabel('Quel domaine').selectOption({ label: 'Santé' });
  const seat = page.locator('details').filter({ hasText: 'Place 1' });
  await seat.getByLabel('Savoir faire quoi').selectOption({ label: 'Contribuer à OpenStreetMap' });
  await seat.getByLabel('À quel niveau').selectOption({ label: 'J’ai des notions' });
  await seat.getByLabel('Combien d’heures').fill('3');
  await page.getByRole('main').getByRole('button', { name: 'Proposer un projet' }).click();
  await expect(page.getByRole('main')).toContainText('Votre projet est proposé');
  await checkPage();
});

test('the map of needs has the same needs as its list', async ({ page, open, checkPage }) => {
  await open('/besoins/carte');
  await checkPage();
  await page.getByRole('main').locator('.columns-list a').first().click();
  await expect(page).toHaveURL(/territory=/);
  await expect(page.getByRole('main').locator('h2 a').first()).toBeVisible();
  await open('/besoins/bilan');
  await checkPage();
});

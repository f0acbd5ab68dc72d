import { expect, test } from '../fixtures.ts';

test('a professional tells an act of help in three presses, repeats it, and mends it', async ({ page, open, checkPage, become }) => {
  // Three pages are read by axe.
  test.slow();
  await become('professional');
  await open('/activite');
  await checkPage();
  const main = page.getByRole('main');
  const theme = main.locator('input[name=theme]').first();
  const chosen = await theme.inputValue();
  await main.locator('label.chip:has(input[name=theme])').first().click();
  await main.locator('label.chip:has(input[name=minutes][value="30"])').click();
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByRole('status').first()).toContainText('C’est noté');
  await checkPage();

  await main.getByRole('button', { name: /Refaire la dernière/ }).click();
  await expect(main.getByRole('status').first()).toContainText('C’est noté');
  await main.getByRole('link', { name: 'Corriger', exact: true }).click();
  await expect(main.locator(`input[name=theme][value=${chosen}]`)).toBeChecked();
  await checkPage();
});

test('a professional reads again what was told, and figures of their own', async ({ open, checkPage, become }) => {
  test.slow();
  await become('professional');
  for (const path of ['/activite/notes', '/activite/chiffres', '/activite/personnes']) {
    await open(path);
    await checkPage();
  }
});

test('what cannot be is refused with what to do, and nothing typed is lost', async ({ page, open, checkPage, become }) => {
  await become('professional');
  await open('/activite?qui=collectif');
  const main = page.getByRole('main');
  await main.getByLabel('Combien de personnes ?').fill('3');
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByRole('alert').first()).toContainText('Choisissez au moins un sujet');
  await expect(main.getByLabel('Combien de personnes ?')).toHaveValue('3');
  await checkPage();
});

test('figures are read for a territory, and each chart has its table', async ({ page, open, checkPage }) => {
  await open('/chiffres');
  const main = page.getByRole('main');
  await main.getByLabel('Territoire').and(page.locator('input')).fill('Manosque');
  await main.getByRole('button', { name: 'Afficher' }).click();
  await expect(page.locator('h1')).toContainText('Manosque');
  await expect(main.locator('figure.chart table').first()).toBeAttached();
  await checkPage();
});

test('a report is told without a network, waits sealed, and counts once @js', async ({ page, context, open, checkPage, become }) => {
  test.slow();
  const main = page.getByRole('main');
  const phrase = 'trois petits chats';
  // Every screen tells its own, under one account.
  const people = String(100 + Math.floor(Math.random() * 900));
  const secret = main.getByLabel('Phrase secrète', { exact: true }).filter({ visible: true });
  await become('professional');
  await open('/activite/sans-reseau');
  await expect(main.getByText('s’ouvre maintenant sans réseau')).toBeVisible();
  await checkPage();
  await secret.fill(phrase);
  await main.getByLabel('La même phrase').fill(phrase);
  await main.getByRole('button', { name: 'Garder sur cet appareil' }).click();
  await expect(main.getByRole('button', { name: 'Une personne' })).toHaveAttribute('aria-pressed', 'true');
  await checkPage();

  await context.setOffline(true);
  await main.locator('label.chip:has(input[name=theme])').first().click();
  await main.locator('label.chip:has(input[name=minutes][value="30"])').click();
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByText('Attend le réseau.')).toHaveCount(1);

  // The page closes, and opens again without a network, by the address that everybody knows.
  await page.goto('/activite');
  await expect(page).toHaveURL(/sans-reseau/);
  await secret.fill('une autre phrase');
  await main.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(main.getByText('Ce n’est pas la bonne phrase')).toBeVisible();
  await secret.fill(phrase);
  await main.getByRole('button', { name: 'Ouvrir' }).click();
  await expect(main.getByText('Attend le réseau.')).toHaveCount(1);
  await main.getByRole('button', { name: 'Un groupe' }).click();
  await main.getByLabel('Combien de personnes ?').fill(people);
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByRole('alert').filter({ visible: true })).toContainText('Choisissez au moins un sujet');
  await main.locator('label.chip:has(input[name=theme])').first().click();
  await main.locator('label.chip:has(input[name=minutes][value="60"])').click();
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByText('Attend le réseau.')).toHaveCount(2);
  await checkPage();

  await context.setOffline(false);
  await expect(main.getByText('C’est envoyé')).toBeVisible();
  await expect(main.getByText('Attend le réseau.')).toHaveCount(0);
  await open('/activite/notes');
  await expect(main.getByRole('listitem').filter({ hasText: `${people} personnes, 60 min` })).toHaveCount(1);
});

test('a workshop of the agenda is told without a network, from what is known of it @js', async ({ page, context, open, checkPage, become }) => {
  await become('professional');
  await open('/activite/sans-reseau');
  const main = page.getByRole('main');
  await expect(main.getByText('s’ouvre maintenant sans réseau')).toBeVisible();
  await main.getByRole('button', { name: 'Ne rien garder' }).click();
  await context.setOffline(true);
  const workshop = main.getByRole('button', { name: 'Accompagner une démarche en ligne' });
  await workshop.click();
  await expect(main.getByRole('button', { name: 'Un groupe' })).toHaveAttribute('aria-pressed', 'true');
  await expect(main.getByLabel('Combien de personnes ?')).not.toHaveValue('');
  await expect(main.locator('input[name=theme]:checked')).toHaveCount(1);
  await expect(main.getByLabel('Autre durée')).not.toHaveValue('');
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByText('Attend le réseau.')).toHaveCount(1);
  // While its report waits, it is told.
  await expect(workshop).toBeHidden();
  await checkPage();
  // All screens share one account: it is left to the next.
  await main.locator('summary', { hasText: 'Effacer' }).click();
  await main.getByRole('button', { name: 'Oui, supprimer' }).click();
  await expect(workshop).toBeVisible();
});

test('a device whose clock is a day late still tells of today @js', async ({ page, context, open, become }) => {
  const visits = String(100 + Math.floor(Math.random() * 900));
  await page.clock.install({ time: Date.now() - 26 * 3_600_000 });
  await become('professional');
  await open('/activite/sans-reseau');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Ne rien garder' }).click();
  await main.getByRole('button', { name: 'Accès libre' }).click();
  await main.getByLabel('Combien de passages ?').fill(visits);
  await context.setOffline(true);
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByText('Attend le réseau.')).toBeVisible();
  await context.setOffline(false);
  await expect(main.getByText('L’heure de cet appareil n’est pas juste')).toBeVisible();
  await open('/activite');
  await expect(main.getByRole('complementary').getByText(`${visits} passages`).first()).toBeVisible();
});

test('a report that waited and cannot be is shown with what to do @js', async ({ page, context, open, become }) => {
  await become('professional');
  await open('/activite/sans-reseau');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Ne rien garder' }).click();
  await main.getByRole('button', { name: 'Accès libre' }).click();
  await main.getByLabel('Combien de passages ?').fill('12');
  await main.getByLabel('Jour').fill('2999-01-01');
  await context.setOffline(true);
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByText('Attend le réseau.')).toBeVisible();
  await context.setOffline(false);
  await expect(main.getByText('Ce jour n’est pas encore venu')).toBeVisible();
  await main.getByRole('button', { name: 'Corriger' }).click();
  await expect(main.getByLabel('Combien de passages ?')).toHaveValue('12');
  await main.getByLabel('Jour').fill('2026-11-02');
  await main.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(main.getByText('C’est envoyé')).toBeVisible();
});

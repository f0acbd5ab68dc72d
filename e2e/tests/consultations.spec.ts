import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const OPEN = 'Une seule application pour les cars et les trains';
const DECIDED = 'L’inscription au car scolaire, en ligne seulement';

/** Goes on to the next screen of the questionnaire. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continuer' }).click();
}

test('somebody answers a consultation, a question a screen, once', async ({ page, open, checkPage }) => {
  // Seven pages are read by axe.
  test.slow();
  await open('/consultations');
  await checkPage();
  await page.getByRole('main').getByRole('link', { name: OPEN }).click();
  await checkPage();
  await page.getByRole('main').getByRole('link', { name: 'Répondre' }).click();
  await expect(page.locator('h1')).toHaveText('Comment achetez-vous vos billets ?');
  await checkPage();
  await page.getByText('Au guichet', { exact: true }).click();
  await goOn(page);
  await page.getByText('Payer en espèces').click();
  await page.getByText('Qu’on me montre').click();
  await page.getByRole('button', { name: 'Revenir' }).click();
  await expect(page.getByLabel('Au guichet')).toBeChecked();
  await goOn(page);
  await expect(page.getByLabel('Payer en espèces')).toBeChecked();
  await goOn(page);
  await page.getByLabel('Avec vos mots').fill('Je veux un papier dans la main.');
  await checkPage();
  await goOn(page);
  await expect(page.locator('h1')).toContainText('où en êtes-vous ?');
  await page.getByText('J’en ai entendu parler').click();
  await goOn(page);
  await checkPage();
  await page.locator('#f-commune').fill('Lune-sur-Mer');
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Nous ne trouvons pas cette commune');
  await checkPage();
  await page.locator('#f-commune').fill('Manosque');
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await expect(page.locator('h1')).toHaveText('Merci, c’est compté');
  await checkPage();
  await page.getByRole('link', { name: 'Voir la consultation' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Répondre' }).click();
  await page.getByText('À bord', { exact: true }).click();
  for (let screen = 1; screen < 5; screen += 1) await goOn(page);
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await expect(page.locator('h1')).toHaveText('Vous aviez déjà répondu');
});

test('an elected official reads what was heard, and beside it what was decided', async ({ page, open, checkPage }) => {
  await open('/consultations?state=decided');
  await page.getByRole('main').getByRole('link', { name: DECIDED }).click();
  await checkPage();
  await expect(page.getByRole('heading', { name: 'Ce qui divise' })).toBeVisible();
  await expect(page.locator('#decision')).toContainText('Avis suivi en partie');
  await expect(page.getByText('Elles ne représentent pas toute la population')).toBeVisible();
  await expect(page.getByText('Utilisent sans aide')).toBeVisible();
  await page.getByText('Toutes les réponses, avec leur part').click();
  await expect(page.getByRole('columnheader', { name: 'Posé par une équipe' }).first()).toBeVisible();
  await checkPage();
});

test('everybody sees for how long a body has not answered', async ({ page, open, checkPage }) => {
  await open('/consultations?state=waiting');
  await page.getByRole('main').getByRole('link', { name: 'Suivre sa demande de logement' }).click();
  await expect(page.locator('#decision')).toContainText(/Sans réponse depuis \d+ jours/);
  await checkPage();
});

test('a team joins, types answers one after the other, and tells a workshop', async ({ page, open, checkPage, become }) => {
  test.slow();
  await become('professional');
  await open('/consultations?state=open');
  await page.getByRole('main').getByRole('link', { name: OPEN }).click();
  await page.getByRole('link', { name: 'Participer avec mon lieu' }).click();
  // Another run of this test may have joined already.
  const join = page.getByRole('button', { name: 'Rejoindre la consultation' });
  if (await join.isVisible()) await join.click();
  await expect(page.getByRole('heading', { name: 'Noter une réponse' })).toBeVisible();
  await checkPage();
  await page.getByRole('radio', { name: 'Sur papier' }).check();
  await page.getByRole('radio', { name: 'À bord' }).check();
  await page.getByRole('radio', { name: 'Je l’utilise sans aide' }).check();
  await page.getByRole('button', { name: 'Enregistrer et passer à la suivante' }).click();
  await expect(page.getByText('Réponse enregistrée')).toBeVisible();
  // The next answer begins with the same way of collecting, at the first question.
  await expect(page.locator('input[name=mode][value=paper]')).toBeChecked();
  await expect(page.locator('input[name=q0]').first()).toBeFocused();
  await checkPage();
  await page.getByRole('link', { name: 'Noter un atelier' }).click();
  await page.getByLabel('Combien de personnes').fill('0');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert').first()).toContainText('de 1 à 2 000');
  await checkPage();
  await page.getByLabel('Combien de personnes').fill('8');
  await page.getByLabel('Ce qui a été dit').fill('La peur de se tromper de jour.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('C’est noté.')).toBeVisible();
  await checkPage();
});

import { type Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

/** A mailbox that no other run of this test uses. */
const mailbox = () => `zoe.${Date.now()}.${Math.floor(Math.random() * 1e6)}@exemple.fr`;

/** The path of the secret link of a letter; letters of the demonstration stay on the machine. */
async function linkOf(page: Page, email: string): Promise<string> {
  const letter = page.getByRole('main').locator('li, article').filter({ hasText: email }).first();
  await expect(async () => {
    await page.goto('/courrier');
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass();
  const text = (await letter.textContent()) ?? '';
  const path = /\/tests\/\S+\?cle=[\w-]+/.exec(text)?.[0];
  if (!path) throw new Error(`no link in the letter: ${text}`);
  return path;
}

test('somebody joins the panel one question a screen, and takes everything back', async ({ page, open, checkPage }) => {
  test.slow();
  const email = mailbox();
  await open('/tests');
  await checkPage();
  await page.getByRole('main').getByRole('link', { name: 'Participer aux tests' }).first().click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Choisissez une réponse');
  await checkPage();
  const go = async (question: string) => {
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(page.locator('h1')).toContainText(question);
    await checkPage();
  };
  await page.getByText('75 ans ou plus').click();
  await go('Avec le numérique');
  await page.getByText('Il me faut quelqu’un à côté de moi').click();
  await go('Avec quoi allez-vous sur internet');
  await page.getByText('Aucun appareil').click();
  await go('Où habitez-vous');
  await page.locator('#f-commune').fill('Riez');
  await go('aide technique');
  await go('À quoi voulez-vous participer');
  await page.getByText('Essayer une maquette').click();
  await go('Comment vous joindre');
  await page.getByLabel('Comment vous appeler').fill('Zoé');
  await page.getByLabel('Votre courriel').fill(email);
  await go('Relire et envoyer');
  await expect(page.getByRole('main')).toContainText('Riez');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.locator('h1')).toHaveText(/^Merci/);
  await checkPage();

  await open(await linkOf(page, email));
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await expect(page.getByText('Bienvenue dans le panel')).toBeVisible();
  await checkPage();
  await page.getByText('Tout reprendre et tout effacer').click();
  await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
  await expect(page.locator('h1')).toHaveText('Tout est effacé');
  await checkPage();
});

test('a team proposes a campaign, accepts the charter and confirms by the link of a mail', async ({ page, open, checkPage }) => {
  test.slow();
  const email = mailbox();
  await open('/tests/proposer');
  await page.getByLabel('Nom de l’équipe').fill('Mairie d’essai');
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Il faut accepter la charte');
  await expect(page.getByLabel('Nom de l’équipe')).toHaveValue('Mairie d’essai');
  await checkPage();
  await page.getByLabel('Vous êtes', { exact: true }).selectOption({ label: 'Administration' });
  await page.getByLabel('Qui répond pour l’équipe').fill('Nora Petit');
  await page.getByLabel('Courriel').fill(email);
  await page.getByLabel('Nom de la campagne').fill('Un guichet sans file');
  await page.getByLabel('Ce qui est essayé').fill('Prendre rendez-vous avec la mairie.');
  await page.getByText('Essayer une maquette').click();
  await page.locator('#f-tasks').fill('Trouver le guichet\nPrendre un rendez-vous');
  await page.getByLabel('Durée, en minutes').fill('45');
  await page.getByLabel('Séances souhaitées').fill('1');
  await page.getByLabel('Combien de personnes').fill('6');
  await page.getByText('Un merci, rien d’autre').click();
  await page.getByLabel('Données recueillies').fill('Aucune.');
  await page.getByLabel('Ce qu’elles deviennent').fill('Rien n’est gardé.');
  await page.getByText('Notre équipe accepte cette charte').click();
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await expect(page.locator('h1')).toHaveText('Ouvrez votre boîte de courriels');
  await checkPage();

  await open(await linkOf(page, email));
  await expect(page.getByText('Une campagne attend que vous confirmiez')).toBeVisible();
  await checkPage();
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Un guichet sans file' }).click();
  await checkPage();
});

test('everybody reads what is tried, and what changed', async ({ page, open, checkPage }) => {
  await open('/tests');
  await page.getByRole('main').getByRole('link', { name: 'Prendre le car sans application' }).click();
  await expect(page.getByRole('heading', { name: 'Ce qui a changé' })).toBeVisible();
  await expect(page.getByText('La borne exige un courriel')).toBeVisible();
  await checkPage();
  await page.getByRole('link', { name: 'Version 1' }).click();
  await expect(page.locator('h1')).toHaveText('La charte des tests');
  await checkPage();
});

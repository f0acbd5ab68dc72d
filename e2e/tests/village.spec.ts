import { expect, test } from '../fixtures.ts';

/** The day, as a form takes it. */
const today = () => new Date().toISOString().slice(0, 10);

test('the need of a village goes all the way, to another village', async ({ page, open, checkPage, become }, info) => {
  test.setTimeout(300_000);
  // Screens share one server, and a run may come after another.
  const name = `Le lavoir de Riez, ${info.project.name} ${Date.now().toString(36)}`;
  const main = page.getByRole('main');
  const press = (label: string) => main.getByRole('button', { name: label, exact: true }).click();
  const follow = (label: string) => main.getByRole('link', { name: label, exact: true }).first().click();

  // Somebody of the village says it, without an account.
  await open('/besoins/dire');
  await page.getByLabel('En une phrase').fill(`Personne ne trouve ${name}`);
  await page.getByLabel('Racontez').fill('Il n’est sur aucune carte. Les visiteurs passent devant.');
  await press('Continuer');
  await main.getByText('Quelque chose qui n’existe pas').click();
  await main.getByText('Culture et patrimoine', { exact: true }).click();
  await page.locator('#f-commune').fill('Riez');
  await press('Continuer');
  await press('Envoyer');
  await expect(page.locator('h1')).toHaveText('Merci, c’est noté');

  // The network reads it, and everybody sees it.
  await become('coordinator');
  await open('/gestion/besoins');
  await checkPage();
  await main.locator('section').filter({ hasText: name }).getByRole('button', { name: 'Publier' }).click();
  await open(`/besoins?q=${encodeURIComponent(name)}`);

  // A neighbour lives the same thing.
  await become(null);
  await page.reload();
  await main.getByRole('link', { name: `Personne ne trouve ${name}` }).first().click();
  await press('Moi aussi');
  await expect(page.getByText('Votre voix est comptée')).toBeVisible();
  await expect(main).toContainText('personne');
  const need = new URL(page.url()).pathname;

  // Five questions, then it is proposed as a project.
  await become('developer');
  await open(need);
  await follow('En faire un projet');
  await main.getByText('À tout le monde, ou à un service public').click();
  await main.getByText('Non, rien ne le fait').click();
  await main.getByRole('group', { name: 'libre et gratuit' }).getByText('Oui', { exact: true }).click();
  await main.getByText('Oui, dès le début').click();
  await main.getByText('Non, aucune').click();
  await press('Voir le résultat');
  await follow('Proposer un projet');
  await expect(page.locator('#f-commune')).toHaveValue('Riez');
  await page.getByLabel('Ce que vous voulez faire').fill(`La carte : ${name}`);
  await page.getByLabel('Pour qui, et pourquoi').fill('Pour qui visite le village, et pour qui y habite.');
  await page.getByLabel('Que fait-on').selectOption({ label: 'Carte' });
  const seat = page.locator('details').filter({ hasText: 'Place 1' });
  await seat.getByLabel('Savoir faire quoi').selectOption({ label: 'Contribuer à OpenStreetMap' });
  await seat.getByLabel('À quel niveau').selectOption({ label: 'J’ai des notions' });
  await seat.getByLabel('Combien d’heures').fill('3');
  await seat.getByText('Peut se faire à distance').click();
  await press('Proposer un projet');
  await expect(main).toContainText('Votre projet est proposé');
  const lead = new URL(page.url()).pathname;
  const id = lead.split('/').pop();

  // The network takes it, and proposes a team.
  await become('coordinator');
  await open(lead);
  await press('Accepter le projet');
  await open('/gestion/equipes');
  await checkPage();
  const team = main.locator('section').filter({ has: page.getByRole('link', { name: `La carte : ${name}` }) });
  await expect(team).toContainText('Équipe au complet');
  const chosen = main.locator('input[name=seat]:checked');
  while ((await chosen.count()) > 0) await chosen.first().uncheck();
  await team.locator('input[name=seat]').check();
  await press('Envoyer les propositions');

  // Whoever is asked reads why, and accepts.
  await become(null);
  const letter = page.locator('.mails > li').filter({ hasText: name });
  await expect(async () => {
    await open('/courrier');
    await expect(letter).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const invitation = /\/projets\/invitation\?cle=\S+/.exec(await letter.locator('.mail-body').innerText())?.[0] ?? '';
  await open(invitation);
  await expect(main).toContainText('Pourquoi vous');
  await checkPage();
  await press('Je veux bien');
  await expect(main).toContainText('la place est à vous');

  // They make it, with those who live there.
  await become('developer');
  await open(lead);
  await press('Commencer le travail');
  await main.getByText('Annoncer un atelier').first().click();
  await page.getByLabel('Pour quoi faire').fill('Choisir ce que la carte montre');
  await page.getByLabel('Quel jour').fill(today());
  await press('Annoncer un atelier');
  await main.getByText('Dire ce qui s’est passé').click();
  await page.getByLabel('Combien de personnes sont venues').fill('14');
  await page.getByLabel('Dont habitantes et habitants').fill('11');
  await page.getByLabel('Ce qui a été décidé').fill('Le lavoir, les fontaines, et l’heure où il y a de l’ombre.');
  await press('Garder');
  await checkPage();
  await press('Il y a quelque chose à essayer');
  await press('Les personnes concernées valident');

  // It is released: out of OpenStreetMap, only under the same licence.
  await open(`/gestion/essaimage/${id}`);
  await follow('Ajouter une chose à publier');
  await main.getByText('Les données', { exact: true }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Le lavoir et les fontaines');
  await page.getByLabel('À quoi ça sert').fill('Les points d’eau du village, et leur ombre.');
  await page.getByLabel('Où la trouver').fill('https://exemple.fr/lavoir');
  await page.getByLabel('Date de cette version').fill(today());
  await page.getByLabel('Langues').fill('fr');
  await page.getByLabel('Source 1').fill('OpenStreetMap');
  await page.locator('#f-source-licence-0').selectOption('ODbL-1.0');
  await page.getByLabel('Quelle licence donnez-vous').selectOption('etalab-2.0');
  await checkPage();
  await press('Enregistrer');
  await expect(main).toContainText('Cette licence ne va pas avec les sources');
  await checkPage();
  await follow('Modifier');
  await page.getByLabel('Quelle licence donnez-vous').selectOption('ODbL-1.0');
  await press('Enregistrer');
  await press('Publier');
  await follow('Voir la page publique');
  await expect(main).toContainText('Le lavoir et les fontaines');
  await checkPage();

  // Another village takes it up, and says so.
  await become(null);
  await open(`/essaimage/${id}`);
  await follow('Nous l’avons repris');
  await page.getByLabel('Qui l’a repris').fill('Commune de Barjols');
  await page.getByLabel('De quel genre').selectOption('commune');
  await page.locator('#f-commune').fill('Barjols');
  await page.getByLabel('Depuis quand').fill(today().slice(0, 7));
  await main.locator('label').filter({ has: page.locator('input[name=how][value=as-is]') }).click();
  await checkPage();
  await press('Envoyer');
  await expect(page.locator('h1')).toHaveText('Merci, c’est noté');
  await checkPage();
  await become('developer');
  await open(`/gestion/essaimage/${id}`);
  await main.locator('.card').filter({ hasText: 'Commune de Barjols' }).getByRole('button', { name: 'Publier' }).click();

  // Everybody can read the whole way, from the need to the other village.
  await become(null);
  await open(`/projets/${id}`);
  for (const words of ['Publié sous licence libre', 'Repris ailleurs', 'Commune de Barjols']) await expect(main).toContainText(words);
  await checkPage();
  await open(`/essaimage/${id}`);
  await expect(main).toContainText('Commune de Barjols');
  await checkPage();
  await open(need);
  await expect(main).toContainText('Ce besoin est devenu un projet');
});

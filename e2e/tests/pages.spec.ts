import { expect, test } from '../fixtures.ts';

/** Pages that anyone can open. What holds for all of them is checked on each screen. */
const PAGES = [
  '/',
  '/lieux',
  '/lieux?q=imprimer',
  '/lieux?q=zzzzzz',
  '/carte',
  '/territoires/04112',
  '/agenda',
  '/agenda?free=yes&kind=atelier',
  '/agenda?theme=justice',
  '/agenda/integrer',
  '/agenda/presence?cle=x',
  '/rendez-vous',
  '/rendez-vous?ou=Manosque',
  '/rendez-vous?theme=justice&ou=zzzzzz',
  '/chiffres',
  '/chiffres?territory=D04',
  '/chiffres?territory=200034700',
  '/chiffres?territory=04112&age=soixante-dix-plus',
  '/chiffres?theme=cuisine&from=2001-01-01&to=2001-02-01',
  '/bilan/2026',
  '/bilan/2026/territoire/04112',
  '/bilan/2026/papier',
  '/besoins',
  '/besoins?area=sante&sort=supports',
  '/besoins?q=zzzzzz',
  '/besoins/dire',
  '/besoins/dire/merci',
  '/observatoire',
  '/observatoire/couverture',
  '/observatoire/couverture?territory=D04',
  '/observatoire/implantation',
  '/observatoire/implantation?objective=p-median&territory=D05&weights=fragility',
  '/observatoire/fragilite',
  '/observatoire/fragilite?territory=D04',
  '/observatoire/methode',
  '/recherche?q=manosque',
  '/connexion',
  '/api',
  '/api/problemes',
  '/donnees',
  '/style',
  '/facile-a-lire',
  '/accessibilite',
  '/donnees-personnelles',
  '/mentions-legales',
  '/plan-du-site',
];

for (const path of PAGES) {
  test(`${path} holds together`, async ({ open, checkPage }) => {
    await open(path);
    await checkPage();
  });
}

test('an unknown address says so, and shows a way out', async ({ page, open, checkPage }) => {
  await open('/cette-page-n-existe-pas', 404);
  await checkPage();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.locator('h1')).toBeVisible();
  expect(new URL(page.url()).pathname).not.toBe('/cette-page-n-existe-pas');
});

test('an unknown place and an unknown territory are not found', async ({ open }) => {
  await open('/lieux/00000000', 404);
  await open('/territoires/99999', 404);
});

test('the keyboard reaches the content at once', async ({ page, open }) => {
  await open('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: /aller au contenu/i });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#/);
  const target = new URL(page.url()).hash;
  await expect(page.locator(`main${target}, main ${target}`)).toHaveCount(1);
});

test('the page can be read in English', async ({ page, open, checkPage }) => {
  await open('/');
  await page.getByRole('link', { name: /english/i }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await checkPage();
});

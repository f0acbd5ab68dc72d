import { expect, test } from '../fixtures.ts';

test('@js the table of a chart is copied as a spreadsheet takes it', async ({ page, context, open }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('/style');
  const chart = page.locator('#graphique-sujets');
  await chart.locator('summary').click();
  await chart.getByRole('button', { name: /^Copier/ }).click();
  await expect(chart.getByRole('button', { name: 'Le tableau est copié.' })).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines[0]).toBe('Sujet\t2026\t2025');
  expect(lines[1]).toBe('Faire une démarche en ligne\t2310\t2104');
  expect(lines[5]).toBe('Suivre la scolarité de son enfant\tmasqué\t24');
});

test('the letters of a chart stay readable, and inside it', async ({ page, open }) => {
  await open('/style');
  for (const width of [320, page.viewportSize()?.width ?? 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const faults = await page.evaluate(() => {
      const drawings = [...document.querySelectorAll<SVGSVGElement>('.chart > svg[role=img]')];
      const shown = drawings.filter((drawing) => drawing.checkVisibility());
      const letters = shown.flatMap((drawing) => {
        const box = drawing.getBoundingClientRect();
        const small = 14 * (box.width / drawing.viewBox.baseVal.width) < 12 ? [`${box.width} px is narrow`] : [];
        const words = [...drawing.querySelectorAll('text')].filter((word) => {
          const { left, right } = word.getBoundingClientRect();
          return left < box.left - 1 || right > box.right + 1;
        });
        return [...small, ...words.map((word) => word.textContent)];
      });
      return shown.length >= 6 ? letters : [`${shown.length} drawings`];
    });
    expect(faults, `${width} px`).toEqual([]);
  }
});

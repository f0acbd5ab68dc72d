import { expect, test } from '../fixtures.ts';

test('the page of the interface leads to a description that answers', async ({ page, open, request }) => {
  await open('/api');
  const address = await page.getByRole('main').locator('a[href$=".json"]').first().getAttribute('href');
  const description = await (await request.get(address ?? '')).json();
  expect(description.openapi).toMatch(/^3\.1/);
  const readable = Object.entries<Record<string, unknown>>(description.paths)
    .filter(([path, methods]) => 'get' in methods && !path.includes('{'))
    .map(([path]) => path);
  expect(readable.length).toBeGreaterThan(0);
  for (const path of readable) expect((await request.get(path)).status(), path).toBeLessThan(500);
});

import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContextOptions, test as base, expect, type Locator, type Page, type Response } from '@playwright/test';
import { type Person, sessionOf } from './people.ts';

/** The rules of axe that every page keeps. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Width at which a 1280 px screen stands when zoomed to 400 % (WCAG 2.2, criterion 1.4.10). */
const REFLOW_WIDTH = 320;

interface Tools {
  /** Everything that the browser complained about since the test began. */
  complaints: string[];
  /** Opens a path and expects its status. */
  open: (path: string, status?: number) => Promise<Response>;
  /** Everything that holds for every page, at the page that is open. */
  checkPage: () => Promise<void>;
  /** From now on somebody of the demonstration is at the keyboard; `null`: nobody that the site knows. */
  become: (person: Person | null) => Promise<void>;
}

export const test = base.extend<Tools>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      listen(page, new URL(baseURL ?? '').host, complaints);
      await use(complaints);
    },
    { auto: true },
  ],

  open: async ({ page }, use) => {
    await use(async (path, status = 200) => {
      const response = await page.goto(path);
      expect(response?.status(), `status of ${path}`).toBe(status);
      return response as Response;
    });
  },

  become: async ({ page }, use) => {
    await use(async (person) => {
      await page.context().clearCookies();
      if (person) await page.context().addCookies(sessionOf(person));
    });
  },

  checkPage: async ({ page, complaints, contextOptions, javaScriptEnabled, colorScheme, viewport }, use) => {
    await use(async () => {
      await checkStructure(page);
      await checkWidth(page);
      await checkAccess(page, javaScriptEnabled ? null : { ...contextOptions, colorScheme, viewport });
      expect(complaints, 'console errors and requests to other hosts').toEqual([]);
    });
  },
});

export { expect };

/** Opens the folds (`details`) that hide an element, as a person would; on a wide screen some show without. */
export async function openFolds(element: Locator): Promise<void> {
  const closed = element.locator('xpath=ancestor::details[not(@open)]/summary').filter({ visible: true });
  while ((await closed.count()) > 0) await closed.first().click();
}

function listen(page: Page, host: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`other host: ${url}`);
  });
  page.on('console', (message) => {
    // The browser repeats in the console the status of a page that is meant to be an error page.
    const ownStatus = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !ownStatus) complaints.push(`console: ${message.text()}`);
  });
}

async function checkStructure(page: Page): Promise<void> {
  await expect(page.locator('h1'), 'one h1').toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', /^(fr|en)$/);
  await expect(page).toHaveTitle(/\S/);
}

async function checkWidth(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size) return;
  const widths = size.width <= 360 ? [size.width, REFLOW_WIDTH] : [size.width];
  for (const width of widths) {
    await page.setViewportSize({ ...size, width });
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(content, `width of the content on a screen of ${width} px`).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize(size);
}

/** @param bare options for the second page where scripts are off, else null */
async function checkAccess(page: Page, bare: BrowserContextOptions | null): Promise<void> {
  const audited = bare ? await withoutItsScripts(page, bare) : page;
  const { violations } = await new AxeBuilder({ page: audited }).withTags(AXE_TAGS).analyze();
  if (audited !== page) await audited.context().close();
  const findings = violations
    .map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html).filter((html) => !isOnMap(id, html)) }))
    .filter(({ at }) => at.length > 0);
  expect(findings, 'findings of axe').toEqual([]);
}

/**
 * Marks on a map stand where the places are: their distance is essential (WCAG 2.2, 2.5.8), and the list beside the map
 * has the same links at full size.
 */
function isOnMap(rule: string, html: string): boolean {
  return rule === 'target-size' && (html.includes('leaflet-marker-icon') || html.includes('class="pin"'));
}

/**
 * axe needs timers, which a context without scripts lacks. So the document that stands there, without its own
 * scripts and with its `noscript` parts opened, is shown in a context where only axe runs.
 */
async function withoutItsScripts(page: Page, options: BrowserContextOptions): Promise<Page> {
  const body = (await page.content())
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<\/?noscript>/g, '');
  const context = await page.context().browser()?.newContext({ ...options, javaScriptEnabled: true });
  if (!context) throw new Error('the browser has gone');
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await copy.goto(page.url());
  return copy;
}

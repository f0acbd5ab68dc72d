import { defineConfig } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 800 } };

/** Tests whose title carries this mark need scripts. */
const NEEDS_SCRIPTS = /@js/;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'results/failures',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  reporter: [['list']],
  use: {
    baseURL: process.env.E2E_URL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: 5_000,
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects: [
    { name: 'phone-without-scripts', grepInvert: NEEDS_SCRIPTS, use: { ...phone, javaScriptEnabled: false } },
    { name: 'phone', use: phone },
    { name: 'desktop-light', use: { ...desktop, colorScheme: 'light' } },
    { name: 'desktop-dark', use: { ...desktop, colorScheme: 'dark' } },
  ],
});

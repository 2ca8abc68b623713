// How `cargo xtask look` runs: pictures of every page and component, and axe over the whole grid, with the
// browser, server and rules of the tests. What it finds and makes stands in `out/look`.
import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';
import tests from './playwright.config';

export default defineConfig({
  ...tests,
  testDir: './look',
  testMatch: ['pages.ts', 'guide.ts', 'axe.ts'],
  outputDir: resolve(__dirname, '../../out/look-traces'),
  globalTeardown: './look/finish.ts',
  timeout: 240_000,
  use: { ...tests.use, trace: 'off' },
});

// How the browser tests run: the system's Chromium against the real server with the demo expo.
// `cargo xtask test` sets MADANG_BIN, MADANG_DIST, MADANG_DATA, MADANG_TEST_PORT and CHROMIUM; by
// hand (`npx playwright test`) the defaults below serve. A test that stops the server, or needs
// another one, starts its own with `process.env.MADANG_BIN`.
import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
// Workers read this file again: what is chosen here once, they find in their environment.
process.env.MADANG_BIN ??= join(root, 'target/debug/madang');
process.env.MADANG_DIST ??= join(root, 'dist');
process.env.MADANG_DATA ??= mkdtempSync(join(tmpdir(), 'madang-e2e-'));
process.env.MADANG_TEST_PORT ??= '8099';
process.env.CHROMIUM ??= '/usr/bin/chromium';

const origin = `http://localhost:${process.env.MADANG_TEST_PORT}`;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: join(root, 'out/e2e'),
  // Every test is deterministic: a second try would hide that one is not.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: origin,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: {
    // The demo expo is loaded into the fresh data folder, then served.
    command: '"$MADANG_BIN" demo && exec "$MADANG_BIN" serve',
    url: `${origin}/readyz`,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: { MADANG_ADDR: `127.0.0.1:${process.env.MADANG_TEST_PORT}`, MADANG_ORIGIN: origin },
  },
});

// For a reader who has set the browser's letters to twice their size: nothing is cut, nothing runs out of the
// window. It is set where readers set it, in the browser's own settings, so that queries in `rem` follow too.
import { chromium, type BrowserContext } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clipped } from './support/clipped';
import { expect, ready, test } from './support/clean';
import { settle } from './support/looks';
import { address, ORIGIN, PLACES } from './support/places';
import type { Lang } from './support/texts';

const VIEWPORT = { width: 1280, height: 800 };

for (const lang of ['ko', 'en'] as Lang[]) {
  test(`letters of twice their size in ${lang} lose nothing on any page`, async ({ launchOptions }) => {
    test.setTimeout(180_000);
    const profile = mkdtempSync(join(tmpdir(), 'madang-e2e-large-'));
    mkdirSync(join(profile, 'Default'));
    const webprefs = { default_font_size: 32, default_fixed_font_size: 26 };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ webkit: { webprefs } }));
    let context: BrowserContext | undefined;
    try {
      context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: ORIGIN, viewport: VIEWPORT });
      const page = context.pages()[0] ?? (await context.newPage());
      for (const place of PLACES) {
        await page.goto(await address(place, lang));
        await ready(page);
        await settle(page);
        const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
        expect(size, 'the setting has arrived').toBe('32px');
        expect.soft(await clipped(page), `${place.name}, ${lang}`).toEqual([]);
      }
    } finally {
      await context?.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}

// In which languages, colours and widths a page is looked at: the whole grid, and a sample of it that leaves out
// no pair.
import type { Page } from '@playwright/test';
import { LANGS, type Lang } from './texts';

/** Light, dark, and the colours of the reader's own system. */
export const SCHEMES = ['light', 'dark', 'forced'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The narrowest phone, a phone, a tablet, a kiosk on its short side, a desk; CSS px. */
export const WIDTHS = [320, 390, 820, 1080, 1440] as const;

export interface Look {
  lang: Lang;
  scheme: Scheme;
  width: number;
}

/** Every language in every scheme and width. */
export const GRID: Look[] = LANGS.flatMap((lang) =>
  SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ lang, scheme, width }))),
);

/**
 * The looks of the page of that number: one for each language, in four of the five widths and in all schemes.
 *
 * Five pages in a row cover each pair: language and width run against each other, so that over five pages each of
 * the 20 pairs of them comes once; the scheme is the sum of both counted in threes, so that each language meets
 * each scheme over the widths, and each width each scheme over the languages. `shell.spec.ts` proves it.
 */
export function looks(page: number): Look[] {
  return LANGS.map((lang, at) => {
    const width = (page + at) % WIDTHS.length;
    return { lang, scheme: SCHEMES[(at + width) % SCHEMES.length], width: WIDTHS[width] };
  });
}

/** The pairs in a list of looks, as words. */
export function pairs(list: Look[]): Set<string> {
  return new Set(
    list.flatMap(({ lang, scheme, width }) => [`${lang} ${scheme}`, `${lang} ${width} px`, `${scheme} ${width} px`]),
  );
}

/** Puts a scheme on. Forced colours are a system's own: light ones here. */
export async function wear(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    forcedColors: scheme === 'forced' ? 'active' : 'none',
  });
}

/** Waits until letters and pictures are there, also the pictures that would wait for a reader who scrolls. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = [...document.images].filter((picture) => picture.currentSrc !== '' || picture.src !== '');
    for (const picture of pictures) picture.loading = 'eager';
    // One that does not come is for the test of requests to find.
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  });
}

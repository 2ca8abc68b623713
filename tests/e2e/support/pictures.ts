// Pictures of a page in the sizes of glass that people have, and one sheet of them all to look at.
import type { Browser, Page } from '@playwright/test';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { wear, type Scheme } from './looks';
import type { Lang } from './texts';

export const OUT = resolve(__dirname, '../../../out/look');

export interface Size {
  width: number;
  height: number;
  kiosk?: boolean;
}

/** Phone, tablet, desk, and the kiosk's portrait screen with its larger type and targets. */
export const SIZES: Size[] = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 1080, height: 1920, kiosk: true },
];

/** How much of a long page is shown, in screens. */
const SCREENS = 3;
/** How wide a picture of each size stands on its sheet, px. */
const THUMBS: Record<number, number> = { 390: 260, 820: 380, 1440: 560, 1080: 340 };

/** A picture that was taken. */
export interface Shot {
  lang: Lang;
  scheme: Scheme;
  size: Size;
  file: string;
}

/** A name as it stands in a path. */
export function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** Puts the page into a size of glass. */
export async function fit(page: Page, { width, height, kiosk }: Size): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((is) => {
    if (is) document.documentElement.dataset.kiosk = '';
    else delete document.documentElement.dataset.kiosk;
  }, kiosk ?? false);
}

/** Takes a picture of the page as it stands: its whole length, up to three screens. */
export async function take(page: Page, name: string, lang: Lang, scheme: Scheme, size: Size): Promise<Shot> {
  await wear(page, scheme);
  const file = join(OUT, lang, scheme, `${size.width}x${size.height}`, `${plain(name)}.png`);
  mkdirSync(dirname(file), { recursive: true });
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = Math.min(length, SCREENS * size.height);
  await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: 0, width: size.width, height }, animations: 'disabled' });
  return { lang, scheme, size, file };
}

/** One sheet of all pictures of a page: a row for each language and scheme, a column for each size. */
export async function sheet(browser: Browser, name: string, shots: Shot[]): Promise<void> {
  const folder = join(OUT, 'sheets');
  mkdirSync(folder, { recursive: true });
  const rows = [...new Set(shots.map(({ lang, scheme }) => `${lang} ${scheme}`))];
  const cell = ({ lang, scheme, size, file }: Shot) => {
    const source = relative(folder, file).split('/').map(encodeURIComponent).join('/');
    const label = `${lang}, ${scheme}, ${size.width} × ${size.height}${size.kiosk ? ', kiosk' : ''}`;
    return `<td><a href="${source}"><img src="${source}" width="${THUMBS[size.width]}" alt=""></a><p>${label}</p></td>`;
  };
  const lines = rows.map((row) => {
    const ours = shots.filter(({ lang, scheme }) => `${lang} ${scheme}` === row);
    return `<tr>${SIZES.map((size) => ours.find((shot) => shot.size.width === size.width)).map((shot) => (shot ? cell(shot) : '<td></td>')).join('')}</tr>`;
  });
  const html = `<!doctype html><meta charset="utf-8"><title>${name}</title><style>
    body { margin: 24px; background: #777; color: #fff; font: 14px sans-serif; }
    td { padding: 0 24px 32px 0; vertical-align: top; } img { display: block; } p { margin: 8px 0 0; } a { color: inherit; }
  </style><h1>${name}</h1><table>${lines.join('\n')}</table>\n`;
  const path = join(folder, `${plain(name)}.html`);
  writeFileSync(path, html);
  // The pictures are files: a page of its own, since the product's pages may not read them.
  const page = await browser.newPage({ viewport: { width: 1700, height: 900 }, colorScheme: 'light' });
  try {
    await page.goto(`file://${path}`, { waitUntil: 'load' });
    await page.screenshot({ path: path.replace(/html$/, 'png'), fullPage: true });
  } finally {
    await page.close();
  }
}

/** Takes away what an earlier run left of a view, so that a sheet never shows what is no more. */
export function forget(name: string): void {
  for (const kind of ['html', 'png']) rmSync(join(OUT, 'sheets', `${plain(name)}.${kind}`), { force: true });
}

// The product's own words, read from its locale files, so that a test asks for what the text says and
// not for a copy of it that grows old.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const LANGS = ['ko', 'en', 'zh', 'ja'] as const;
export type Lang = (typeof LANGS)[number];

/** The BCP 47 tag of each language, as it stands in `lang` and `hreflang`. */
export const TAGS: Record<Lang, string> = { ko: 'ko', en: 'en', zh: 'zh-Hans', ja: 'ja' };

const folder = resolve(__dirname, '../../../locales');
const tables = Object.fromEntries(
  LANGS.map((lang) => [lang, JSON.parse(readFileSync(join(folder, `${lang}.json`), 'utf8'))]),
);

/** The text of a key (`form.submit`, `catalog.language.ko`) with its plain placeholders filled. */
export function t(lang: Lang, key: string, values: Record<string, string> = {}): string {
  const text = key.split('.').reduce((at, part) => at?.[part], tables[lang]);
  if (typeof text !== 'string') throw new Error(`${lang}.json has no text ${key}`);
  return text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

/** The text of a key as a pattern: anything may stand in its placeholders. */
export function like(lang: Lang, key: string): RegExp {
  const parts = t(lang, key).split(/\{[^}]*\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}

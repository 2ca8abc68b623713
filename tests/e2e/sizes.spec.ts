// How many bytes the first document of each kind of page takes on the wire, as a browser gets it; held by
// the section `[html]` of budget.toml.
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { resolve } from 'node:path';
import { expect, test } from './support/clean';
import { address, ORIGIN, place } from './support/places';
import { LANGS, type Lang } from './support/texts';

const KINDS = ['home', 'catalog', 'company', 'product', 'course', 'live'];

/** The limits in bytes of brotli by the kind of page. */
function limits(): Record<string, number> {
  const text = readFileSync(resolve(__dirname, '../../budget.toml'), 'utf8');
  const section = /^\[html\]\n((?:(?!\[).*\n?)*)/m.exec(text)?.[1] ?? '';
  return Object.fromEntries(
    [...section.matchAll(/^(\w+)\s*=\s*([\d_]+)/gm)].map(([, name, bytes]) => [name, Number(bytes.replaceAll('_', ''))]),
  );
}

/** Bytes of the body as they are sent. */
function sent(path: string, encoding: string): Promise<{ bytes: number; encoding: string }> {
  return new Promise((done, fail) => {
    get(`${ORIGIN}${path}`, { headers: { 'accept-encoding': encoding } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => done({ bytes, encoding: answer.headers['content-encoding'] ?? 'identity' }));
      answer.on('error', fail);
    }).on('error', fail);
  });
}

test('the first document of each page keeps to its budget', async () => {
  const budget = limits();
  const rows = [['page', 'lang', 'bytes', 'brotli', 'limit']];
  const over: string[] = [];
  for (const kind of KINDS) {
    for (const lang of LANGS as readonly Lang[]) {
      const path = await address(place(kind), lang);
      const [plain, small] = [await sent(path, 'identity'), await sent(path, 'br')];
      expect(small.encoding, path).toBe('br');
      const limit = budget[`${kind}_brotli`];
      rows.push([kind, lang, String(plain.bytes), String(small.bytes), String(limit)]);
      if (limit === undefined) over.push(`budget.toml has no ${kind}_brotli under [html]`);
      if (small.bytes > limit) over.push(`${path} is ${small.bytes} bytes, the limit is ${limit}`);
    }
  }
  console.log(rows.map((row) => row.map((cell, at) => (at < 2 ? cell.padEnd(9) : cell.padStart(9))).join('')).join('\n'));
  expect(over).toEqual([]);
});

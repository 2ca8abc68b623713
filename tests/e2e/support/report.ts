// What the tests of a look found, kept in parts by those that found it and put together at the end.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from './axe';
import type { Look } from './looks';
import { OUT, plain } from './pictures';

/** What axe found on one view in one look. */
export type Row = { view: string } & Look & Findings;

const PARTS = join(OUT, 'axe');

/** Keeps the rows of one test. */
export function keep(name: string, rows: Row[]): void {
  mkdirSync(PARTS, { recursive: true });
  writeFileSync(join(PARTS, `${plain(name)}.json`), JSON.stringify(rows));
}

/** All rows that were kept; there are none after it. */
export function collect(): Row[] {
  let files: string[];
  try {
    files = readdirSync(PARTS).sort();
  } catch {
    return [];
  }
  const rows = files.flatMap((file) => JSON.parse(readFileSync(join(PARTS, file), 'utf8')) as Row[]);
  rmSync(PARTS, { recursive: true });
  return rows;
}

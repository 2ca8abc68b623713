// After a look: one table of what axe found, and one page that leads to all contact sheets.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from '../support/pictures';
import { collect } from '../support/report';

export default function finish(): void {
  mkdirSync(OUT, { recursive: true });
  const rows = collect();
  if (rows.length) {
    const known: Record<string, number> = {};
    for (const row of rows) for (const [why, times] of Object.entries(row.known)) known[why] = (known[why] ?? 0) + times;
    const sum = (of: 'violations' | 'unknown') => rows.reduce((all, row) => all + row[of].length, 0);
    const table = { looks: rows.length, violations: sum('violations'), unknown: sum('unknown'), known, rows };
    writeFileSync(join(OUT, 'axe.json'), `${JSON.stringify(table, null, 1)}\n`);
    console.log(`axe: ${table.looks} looks, ${table.violations} violations, ${table.unknown} left open without a reason`);
  }
  const sheets = join(OUT, 'sheets');
  const files = existsSync(sheets) ? readdirSync(sheets).sort() : [];
  // A picture that has a page of its own is led to by that: there its parts can be opened.
  const names = files.filter((file) => file.endsWith('.html') || !files.includes(file.replace(/png$/, 'html')));
  const items = names.map((name) => `<li><a href="sheets/${encodeURIComponent(name)}">${name.replace(/\.\w+$/, '')}</a></li>`);
  writeFileSync(join(OUT, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Madang, a look</title><ul>${items.join('')}</ul>\n`);
}

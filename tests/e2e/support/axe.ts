// axe with contrast and target size on, for the tests and for `cargo xtask look`; and the list of what it cannot
// decide by itself, each with the reason why that is well.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe leaves open, with why it is well. */
interface Open {
  rule: string;
  /** The key of axe's own explanation, such as `pseudoContent`. */
  because: string;
  /** The selectors that axe gives for such elements. */
  where: RegExp;
  reason: string;
}

/** What axe calls incomplete and a person has looked at. Anything else that it leaves open fails a run. */
export const OPEN: Open[] = [
  {
    rule: 'color-contrast',
    because: 'bgOverlap',
    where: /\.ring-(value|label)/,
    reason: 'the words inside a ring stand over its circle, which is not filled; the ground is that of the page',
  },
  {
    rule: 'color-contrast',
    because: 'imgNode',
    where: /text\[/,
    reason: 'letters of a drawing without a ground of its own; tests/contrast.rs holds the contrast of their role',
  },
  {
    rule: 'color-contrast',
    because: 'nonBmp',
    where: /\.after(\.figure)? > span\[aria-hidden/,
    reason: 'an arrow between two figures, for the eye alone: the columns have names',
  },
  {
    rule: 'color-contrast',
    because: 'bgOverlap',
    where: /#yard-[A-Z]{2} > h2/,
    reason: 'on a phone a link without a ground of its own lies over each hall of the yard',
  },
  {
    rule: 'color-contrast',
    because: 'elmPartiallyObscured',
    where: /a\[href="\/\w\w\/live\?/,
    reason: 'a row of choices that is pushed along on a phone: what is outside of it is not seen yet',
  },
  {
    rule: 'color-contrast',
    because: 'elmPartiallyObscured',
    where: /a(\[aria-current="page"\])?\[href\$="\w+"\]|^a\[aria-current="page"\]$/,
    reason: 'the menu is one line that is pushed along on a phone: what is outside of it is not seen yet',
  },
  {
    rule: 'color-contrast',
    because: 'elmPartiallyObscured',
    where: /#tab-[\w-]+-tab/,
    reason: 'a row of tabs that is pushed along where it has no room: what is outside of it is not seen yet',
  },
  {
    rule: 'color-contrast',
    because: 'shortTextContent',
    where: /\.monogram/,
    reason: 'one syllable is the whole of a monogram; tests/contrast.rs holds the contrast of its role',
  },
  {
    rule: 'color-contrast',
    because: 'bgOverlap',
    where: /\.map-name/,
    reason: 'the name of a stand stands over the stand, which is filled with a plate; tests/contrast.rs holds the contrast',
  },
];

export interface Findings {
  /** Breaches of axe's rules. */
  violations: string[];
  /** What axe left open and nobody has looked at. */
  unknown: string[];
  /** How often each known open item came. */
  known: Record<string, number>;
}

/** Runs axe on the page as it stands, or on one part of it. */
export async function axe(page: Page, part?: string, samples = false): Promise<Findings> {
  await page.evaluate(honest);
  await page.evaluate(whole);
  // Samples of one component stand beside each other in the guide under the same name.
  const off = samples ? { 'landmark-unique': { enabled: false } } : {};
  const builder = new AxeBuilder({ page })
    // In the page itself: there are no frames, and no second page has to be opened each time.
    .setLegacyMode()
    .options({ rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: true }, ...off } });
  const { violations, incomplete } = await (part === undefined ? builder : builder.include(part)).analyze();
  const findings: Findings = { violations: [], unknown: [], known: {} };
  for (const { id, nodes } of violations) {
    for (const node of nodes) findings.violations.push(`${id}: ${where(node)}: ${said(node)?.message ?? ''}`);
  }
  for (const { id, nodes } of incomplete) {
    for (const node of nodes) {
      const check = said(node);
      const because = String(check?.data?.messageKey ?? check?.id ?? '');
      const known = OPEN.find((open) => open.rule === id && open.because === because && open.where.test(where(node)));
      if (known) {
        const name = `${known.rule}, ${known.because}: ${known.reason}`;
        findings.known[name] = (findings.known[name] ?? 0) + 1;
      } else {
        findings.unknown.push(`${id} (${because}): ${where(node)}: ${check?.message ?? ''}`);
      }
    }
  }
  return findings;
}

/**
 * Runs in the page. In forced colours Chromium paints letters in the forced colour and says so of `color`, but of
 * `-webkit-text-fill-color`, which axe asks for, it goes on to tell the colour of the style sheet. The product sets
 * only `color`.
 */
function honest(): void {
  const mark = window as { madangHonest?: true };
  if (mark.madangHonest || !matchMedia('(forced-colors: active)').matches) return;
  mark.madangHonest = true;
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name: string): string {
    return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}

/**
 * Runs in the page. What is out of sight is not laid out until it comes near; axe measures it twice, and between the
 * two it may have become what it is.
 */
function whole(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(sheet);
}

/** One line for each thing that must not be. */
export function complaints({ violations, unknown }: Findings): string[] {
  return [...violations, ...unknown.map((line) => `left open: ${line}`)];
}

type Node = { target: unknown[]; any: Check[]; all: Check[]; none: Check[] };
type Check = { id: string; message: string; data?: any };

function where({ target }: Node): string {
  return target.map(String).join(' ');
}

function said({ any, all, none }: Node): Check | undefined {
  return any[0] ?? all[0] ?? none[0];
}

// Owns the order in which every JavaScript contender tries a query: as written, then initials or mixed ones,
// then the other keyboard, then with slips of the finger. Each engine only answers the single steps.
import { analysed, otherLayout } from './text.mjs';

/** Fewer hits than this and the next step is tried as well. */
const FEW = 3;

/** Two rankings as one, the first before the second. */
function joined(first, second) {
  if (!second.length) return first;
  if (!first.length) return second;
  const seen = new Set(first);
  return [...first, ...second.filter((number) => !seen.has(number))];
}

/** The query with two neighbouring words as one, for each such pair: somebody put a space inside a word. */
export function mended(query) {
  const texts = query.words.map((word) => word.text);
  return texts.slice(1).map((text, i) =>
    analysed([...texts.slice(0, i), texts[i] + text, ...texts.slice(i + 2)].join(' ')));
}

function written(engine, query, lang) {
  if (!query.words.length) return [];
  if (query.initialsOnly) return engine.initials(query, lang);
  let hits = query.mixed ? [] : engine.exact(query, lang);
  if (hits.length < FEW && query.mixed) {
    const tests = query.words.map((word) => word.pattern).filter(Boolean);
    const fits = (number) => tests.every((test) => test.test(engine.table().korean[number]));
    hits = joined(hits, engine.mixed(query, lang).filter(fits));
  }
  if (hits.length < FEW && query.someInitials) hits = joined(hits, engine.initials(query, lang));
  if (hits.length < FEW && query.words.length > 2) {
    for (const other of mended(query)) hits = joined(hits, engine.exact(other, lang));
  }
  return hits;
}

/**
 * Document numbers in their order of rank. An engine has `table()` and the steps `exact`, `initials`, `mixed` and
 * `fuzzy(query, lang, slips)`, each `(query, lang)` to document numbers.
 */
export function ranked(engine, q, lang) {
  const query = analysed(q);
  let hits = written(engine, query, lang);
  if (hits.length >= FEW || (query.initialsOnly && hits.length)) return hits;
  const other = otherLayout(q);
  const swapped = other ? analysed(other) : null;
  if (swapped) hits = joined(hits, written(engine, swapped, lang));
  for (let slips = 1; slips <= 2 && !hits.length; slips += 1) {
    hits = engine.fuzzy(query, lang, slips);
    if (!hits.length && swapped) hits = engine.fuzzy(swapped, lang, slips);
  }
  return hits;
}

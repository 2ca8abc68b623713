// itemsjs in its best native set-up: its built-in Lunr finds beginnings of all words, its own aggregations count.
// Lunr cuts everything that is not ASCII off a term, so terms are spelled in hexadecimal; it knows no slips. The
// integration with another engine that its documents offer is left out: that would measure the other engine.
import itemsjs from 'itemsjs';
import { mended } from './stages.mjs';
import { TITLES, analysed, otherLayout, reader } from './text.mjs';

export const name = 'itemsjs';
/** Tenths of a second a query: it gets a sample of the questions. */
export const slow = true;

const SHOWN = 20;
/** Fields share one term list in Lunr, so helper terms carry a letter. */
const HELPERS = { run: '', inside: '', initials: 'i', inner: 'j' };

let engine;
let names;

/** A beginning stays a beginning: every character becomes four digits. */
const ascii = (term, letter = '') =>
  `k${letter}${[...term].map((c) => c.codePointAt(0).toString(16).padStart(4, '0')).join('')}`;
const spelled = (terms, letter) => terms.map((term) => ascii(term, letter)).join(' ');

const options = (facets) => ({
  searchableFields: ['keywords', 'body', ...Object.keys(HELPERS)],
  isExactSearch: true,
  aggregations: Object.fromEntries(facets.map((facet) => [
    facet, { title: facet, size: 100000, conjunction: false, hide_zero_doc_count: true },
  ])),
});

export function build(docs) {
  names = Object.keys(docs[0].facets);
  const fields = reader();
  const items = docs.map((doc) => {
    const made = fields(doc);
    return {
      id: doc.id,
      ...doc.facets,
      name: spelled(TITLES.flatMap((field) => made[field])),
      keywords: spelled(made.keywords),
      body: spelled(made.body),
      ...Object.fromEntries(Object.entries(HELPERS).map(([field, letter]) => [field, spelled(made[field], letter)])),
    };
  });
  engine = itemsjs(items, options(names));
}

export function save() {
  const { version, fulltext, facets } = engine.serializeAll();
  return JSON.stringify({ names, version, fulltext, facets });
}

export function load(text) {
  const saved = JSON.parse(text);
  names = saved.names;
  const items = saved.fulltext.store.map(([, item]) => item);
  engine = itemsjs(items, { ...options(names), fulltextSnapshot: saved.fulltext, facetsSnapshot: saved.facets });
}

/** Ways to ask, in their order; the first that finds something answers. */
function ways(q) {
  const query = analysed(q);
  const each = (word, stems) => (stems && word.stem ? [ascii(word.stem)] : word.terms.map((term) => ascii(term)));
  const typed = (word, letter) => (word.initials ? [ascii(word.initials, letter)] : each(word, false));
  const out = [
    query.words.flatMap((word) => each(word, false)),
    query.words.flatMap((word) => each(word, true)),
    query.joined.map((term) => ascii(term)),
    ...mended(query).map((other) => other.words.flatMap((word) => each(word, false))),
  ];
  if (query.someInitials || query.initialsOnly) {
    out.unshift(query.words.flatMap((word) => typed(word, 'i')), query.words.flatMap((word) => typed(word, 'j')));
  }
  if (query.mixed) out.unshift([ascii(query.choseong, 'i')]);
  return out;
}

export function find(q, lang, filters) {
  const other = otherLayout(q);
  let result;
  for (const terms of [...ways(q), ...(other ? ways(other) : [])]) {
    if (!terms.length) continue;
    result = engine.search({ query: terms, filters, per_page: SHOWN });
    if (result.pagination.total) break;
  }
  const facets = {};
  for (const facet of names) {
    const buckets = result?.data.aggregations[facet].buckets ?? [];
    facets[facet] = Object.fromEntries(buckets.map((bucket) => [bucket.key, bucket.doc_count]));
  }
  return { hits: result?.data.items.map((item) => item.id) ?? [], total: result?.pagination.total ?? 0, facets };
}

// MiniSearch in its best set-up: one index, jamo and bigrams as terms, prefix first and fuzzy only when that
// finds nothing, weights by field and the page's language in front.
import MiniSearch from 'minisearch';
import { ranked } from './stages.mjs';
import { Table } from './table.mjs';
import { FIELDS, LANGS, TITLES, reader } from './text.mjs';

export const name = 'MiniSearch';

const STRONG = [...TITLES, 'keywords', 'inside'];
const WORDS = [...STRONG, 'body'];
const OPTIONS = {
  idField: 'number',
  fields: FIELDS,
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
  stringifyField: (terms) => (Array.isArray(terms) ? terms.join(' ') : String(terms)),
};

let index;
let table;

export function build(docs) {
  table = Table.of(docs);
  const fields = reader();
  index = new MiniSearch(OPTIONS);
  index.addAll(docs.map((doc, number) => ({ number, ...fields(doc) })));
}

export const save = () => JSON.stringify({ table: table.plain(), index });

export function load(text) {
  const saved = JSON.parse(text);
  table = new Table(saved.table);
  index = MiniSearch.loadJS(saved.index, OPTIONS);
}

const boosts = Object.fromEntries(LANGS.map((page) => [page, {
  ...Object.fromEntries(LANGS.map((lang) => [`title_${lang}`, lang === page ? 6 : 4])),
  keywords: 2, body: 0.5, run: 3, inside: 1.5, initials: 3, inner: 1,
}]));

const search = (query, lang) =>
  index.search(query, { boost: boosts[lang], combineWith: 'AND' }).map((hit) => hit.id);

/** All of these terms; the last one may be unfinished. */
const all = (terms, fields, more) => ({
  queries: [terms.join(' ')], combineWith: 'AND', fields, prefix: (_, i, list) => i === list.length - 1, ...more,
});

/** A word, or what it is without its particle. */
function wordQuery(word) {
  const asked = all(word.terms, WORDS);
  if (!word.stem) return asked;
  const without = { queries: [word.stem], prefix: !word.shortStem, fields: WORDS, boostTerm: () => 0.5 };
  return { combineWith: 'OR', queries: [asked, without] };
}

const engine = {
  table: () => table,

  exact(query, lang) {
    const each = { combineWith: 'AND', queries: query.words.map(wordQuery) };
    const inOne = all(query.joined, [...STRONG, 'run']);
    if (query.words.length > 1) return search({ combineWith: 'OR', queries: [each, inOne] }, lang);
    const hits = search(each, lang);
    return hits.length ? hits : search(inOne, lang);
  },

  initials(query, lang) {
    const asked = (word) => (word.initials ? all([word.initials], ['initials', 'inner']) : wordQuery(word));
    return search({ combineWith: 'AND', queries: query.words.map(asked) }, lang);
  },

  mixed: (query, lang) => search(all([query.choseong], ['initials', 'inner']), lang),

  fuzzy(query, lang, slips) {
    const fuzzy = (term) => (term.length >= slips + 3 ? slips : 0);
    return search({ combineWith: 'AND', queries: query.words.map((word) => all(word.terms, STRONG, { fuzzy })) }, lang);
  },
};

export const find = (q, lang, filters) => table.answer(ranked(engine, q, lang), filters);

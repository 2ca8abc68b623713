// Orama in its best set-up: own tokenizer (jamo, bigrams), weights by field, `tolerance` only when nothing else is
// found. Words are searched singly and joined here: Orama's own "all words" (`threshold: 0`) wants them in one
// field and counts a word with two beginnings in a document twice.
import { create, insert, load as restore, save as dump, search } from '@orama/orama';
import { ranked } from './stages.mjs';
import { Table } from './table.mjs';
import { FIELDS, LANGS, TITLES, reader } from './text.mjs';

export const name = 'Orama';

const STRONG = [...TITLES, 'keywords', 'inside'];
const WORDS = [...STRONG, 'body'];
const BOOSTS = Object.fromEntries(LANGS.map((page) => [page, {
  ...Object.fromEntries(LANGS.map((lang) => [`title_${lang}`, lang === page ? 6 : 4])),
  keywords: 2, body: 0.5, run: 3, inside: 1.5, initials: 3, inner: 1,
}]));

let table;
let db;
/** The terms of the document that is being put in: Orama keeps only its number, not the text. */
let current;

function empty() {
  return create({
    schema: Object.fromEntries(FIELDS.map((field) => [field, 'string'])),
    sort: { enabled: false },
    components: {
      tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: (text) => text.split(' ') },
      getDocumentProperties: (_, names) =>
        Object.fromEntries(names.map((field) => [field, current[field].join(' ') || undefined])),
      validateSchema: () => undefined,
    },
  });
}

export function build(docs) {
  table = Table.of(docs);
  const fields = reader();
  db = empty();
  docs.forEach((doc, number) => {
    current = fields(doc);
    insert(db, { id: String(number) });
  });
  current = null;
}

export const save = () => JSON.stringify({ table: table.plain(), db: dump(db) });

export function load(text) {
  const saved = JSON.parse(text);
  table = new Table(saved.table);
  db = empty();
  restore(db, saved.db);
}

/** Scores of the documents that have a term, as a beginning or with slips. */
function having(term, properties, lang, tolerance = 0) {
  const found = search(db, { term, properties, boost: BOOSTS[lang], tolerance, threshold: 1, limit: table.size });
  return new Map(found.hits.map((hit) => [Number(hit.id), hit.score]));
}

/** What is only in the second counts half. */
function either(first, second) {
  for (const [number, score] of second) first.set(number, Math.max(score / 2, first.get(number) ?? 0));
  return first;
}

function inAll(lists) {
  const [smallest, ...others] = [...lists].sort((a, b) => a.size - b.size);
  const sums = [];
  for (const [number, score] of smallest) {
    let sum = score;
    for (const other of others) sum += other.get(number) ?? NaN;
    if (!Number.isNaN(sum)) sums.push([number, sum]);
  }
  return sums.sort((a, b) => b[1] - a[1]).map(([number]) => number);
}

function wordLists(word, lang) {
  const lists = word.terms.map((term) => having(term, WORDS, lang));
  if (!word.stem || word.shortStem || lists.length > 1) return lists;
  return [either(lists[0], having(word.stem, WORDS, lang))];
}

const engine = {
  table: () => table,

  exact(query, lang) {
    const each = inAll(query.words.flatMap((word) => wordLists(word, lang)));
    if (query.words.length === 1 && each.length) return each;
    const inOne = inAll(query.joined.map((term) => having(term, [...STRONG, 'run'], lang)));
    const first = new Set(inOne);
    return inOne.length ? [...inOne, ...each.filter((number) => !first.has(number))] : each;
  },

  initials(query, lang) {
    return inAll(query.words.flatMap((word) =>
      (word.initials ? [having(word.initials, ['initials', 'inner'], lang)] : wordLists(word, lang))));
  },

  mixed: (query, lang) => inAll([having(query.choseong, ['initials', 'inner'], lang)]),

  fuzzy(query, lang, slips) {
    return inAll(query.words.flatMap((word) => word.terms.map((term) =>
      having(term, STRONG, lang, term.length >= slips + 3 ? slips : 0))));
  },
};

export const find = (q, lang, filters) => table.answer(ranked(engine, q, lang), filters);

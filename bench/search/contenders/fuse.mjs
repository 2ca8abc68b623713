// Fuse.js in its best set-up: extended search with `'word` (contains) first and Bitap only when that finds
// nothing; titles count most; Hangul as jamo, initials and text without spaces as keys of their own.
import Fuse from 'fuse.js';
import { ranked } from './stages.mjs';
import { Table } from './table.mjs';
import { LANGS, letters, reader, words } from './text.mjs';

export const name = 'Fuse.js';
/** Tenths of a second a query: it gets a sample of the questions. */
export const slow = true;

const COMMON = { useExtendedSearch: true, ignoreLocation: true };
/** How much of a word may be wrong: one slip of five letters, then two of six. */
const THRESHOLDS = [0.2, 0.34];
/** So many beginnings of words and nobody looks at what is inside of words. */
const ENOUGH = 20;
const KEYS = {
  words: [{ name: 'title', weight: 4 }, { name: 'strong', weight: 2 }, { name: 'body', weight: 0.5 }],
  slips: [{ name: 'title', weight: 4 }, { name: 'strong', weight: 2 }],
  initials: [{ name: 'initials', weight: 3 }, { name: 'inner', weight: 1 }],
  spaceless: [{ name: 'spaceless', weight: 1 }],
};

let table;
let records;
let fuses;

/** Every word has a space before it, so that a beginning can be asked for. */
const spelled = (text) => words(text).map((word) => ` ${letters(word)}`).join('');

function start(indexes) {
  fuses = Object.fromEntries(Object.entries(KEYS).map(([kind, keys]) => [
    kind, new Fuse(records, { ...COMMON, keys, threshold: THRESHOLDS[0] }, indexes && Fuse.parseIndex(indexes[kind])),
  ]));
  const lenient = { ...COMMON, keys: KEYS.slips, threshold: THRESHOLDS[1] };
  fuses.moreSlips = new Fuse(records, lenient, fuses.slips.getIndex());
}

export function build(docs) {
  table = Table.of(docs);
  const fields = reader();
  records = docs.map((doc) => {
    const { initials, inner } = fields(doc);
    const title = LANGS.map((lang) => spelled(doc.lang[lang].title));
    const keywords = [...new Set(LANGS.flatMap((lang) => doc.lang[lang].keywords))].map(spelled);
    return {
      title: title.join(' |'),
      strong: [...title, ...keywords].join(' |'),
      body: LANGS.map((lang) => spelled(doc.lang[lang].body)).join(' |'),
      initials: ` ${initials.join(' ')}`,
      inner: ` ${inner.join(' ')}`,
      spaceless: [...title, ...keywords].map((field) => ` ${field.replaceAll(' ', '')}`).join(''),
    };
  });
  start();
}

export function save() {
  const indexes = Object.fromEntries(Object.keys(KEYS).map((kind) => [kind, fuses[kind].getIndex().toJSON()]));
  return JSON.stringify({ table: table.plain(), records, indexes });
}

export function load(text) {
  const saved = JSON.parse(text);
  table = new Table(saved.table);
  records = saved.records;
  start(saved.indexes);
}

const search = (kind, expression) => fuses[kind].search(expression).map((hit) => hit.refIndex);
const joined = (...lists) => [...new Set(lists.flat())];

/** All of these words, first where they begin a word, then inside of words. */
function having(kind, list) {
  const begun = search(kind, list.map((word) => `'" ${word}"`).join(' '));
  return begun.length >= ENOUGH ? begun : joined(begun, search(kind, list.map((word) => `'${word}`).join(' ')));
}

const spelling = (query) => query.words.map((word) => letters(word.text));

const engine = {
  table: () => table,

  exact(query) {
    const hits = having('words', spelling(query));
    const stemmed = query.words.some((word) => word.stem)
      ? having('words', query.words.map((word) => word.stem ?? letters(word.text))) : [];
    const inOne = query.words.length > 1 || !hits.length ? having('spaceless', [spelling(query).join('')]) : [];
    return joined(inOne, hits, stemmed);
  },

  initials(query) {
    const found = query.words.map((word) => having(word.initials ? 'initials' : 'words', [letters(word.text)]));
    const [first, ...others] = found;
    const sets = others.map((list) => new Set(list));
    return first.filter((number) => sets.every((set) => set.has(number)));
  },

  mixed: (query) => having('initials', [query.choseong]),

  fuzzy: (query, _, slips) => search(slips > 1 ? 'moreSlips' : 'slips', spelling(query).join(' ')),
};

export const find = (q, lang, filters) => table.answer(ranked(engine, q, lang), filters);

// FlexSearch in its best set-up: one index per field, `forward` for beginnings, `tolerant` (missing and swapped
// letters) for slips, words joined across fields here because the library only does so within one field.
import { Index } from 'flexsearch';
import { ranked } from './stages.mjs';
import { Table } from './table.mjs';
import { FIELDS, TITLES, reader } from './text.mjs';

export const name = 'FlexSearch';

/** Longer terms are cut, in documents and queries alike: every beginning of a term is an entry. */
const LONGEST = 24;
const cut = (term) => term.slice(0, LONGEST);

const OPTIONS = { tokenize: 'forward', encode: (text) => text.split(' '), resolution: 1, fastupdate: false };
/** Whole title words, so that they come before beginnings. */
const WHOLE = { ...OPTIONS, tokenize: 'strict' };
const TOLERANT = { ...OPTIONS, tokenize: 'tolerant' };

const WEIGHTS = { keywords: 2, inside: 1.5, body: 0.5, run: 3, initials: 3, inner: 1, whole: 3, tolerant: 2 };

let table;
let indexes;

const empty = () => Object.fromEntries([
  ...FIELDS.map((field) => [field, new Index(OPTIONS)]), ['whole', new Index(WHOLE)], ['tolerant', new Index(TOLERANT)],
]);

export function build(docs) {
  table = Table.of(docs);
  const fields = reader();
  indexes = empty();
  docs.forEach((doc, number) => {
    const made = fields(doc);
    for (const field of FIELDS) {
      if (made[field].length) indexes[field].add(number, made[field].map(cut).join(' '));
    }
    const titled = [...new Set(TITLES.flatMap((field) => made[field]))];
    indexes.whole.add(number, titled.map(cut).join(' '));
    indexes.tolerant.add(number, [...new Set([...titled, ...made.keywords])].map(cut).join(' '));
  });
}

export function save() {
  const parts = Object.fromEntries(Object.entries(indexes).map(([field, index]) => {
    const part = {};
    index.export((key, data) => { part[key] = data; });
    return [field, part];
  }));
  return JSON.stringify({ table: table.plain(), parts });
}

export function load(text) {
  const saved = JSON.parse(text);
  table = new Table(saved.table);
  indexes = empty();
  for (const [field, part] of Object.entries(saved.parts)) {
    for (const [key, data] of Object.entries(part)) indexes[field].import(key, data);
  }
}

/** The best weight of each document that has the term in one of the fields. */
function having(term, names, lang, into = new Float32Array(table.size)) {
  for (const field of names) {
    const weight = WEIGHTS[field] ?? (field === `title_${lang}` ? 6 : 4);
    for (const number of indexes[field].search(cut(term), { limit: table.size })) {
      if (into[number] < weight) into[number] = weight;
    }
  }
  return into;
}

/** Documents in all of these lists, the weights added up. */
function inAll(lists) {
  const order = [];
  const sum = new Float32Array(table.size);
  for (let number = 0; number < table.size; number += 1) {
    let weight = 0;
    for (const list of lists) {
      if (!list[number]) { weight = 0; break; }
      weight += list[number];
    }
    if (weight) {
      sum[number] = weight;
      order.push(number);
    }
  }
  return { order: order.sort((a, b) => sum[b] - sum[a] || a - b), sum };
}

const STRONG = [...TITLES, 'keywords', 'inside'];
const WORDS = [...STRONG, 'body'];

/** Every term of a word, a whole title word before a beginning; or the word without its particle. */
function wordLists(word, lang) {
  const lists = word.terms.map((term) => {
    const list = having(term, WORDS, lang);
    for (const number of indexes.whole.search(cut(term), { limit: table.size })) list[number] += WEIGHTS.whole;
    return list;
  });
  if (word.stem && lists.length === 1) {
    const without = having(word.stem, word.shortStem ? ['whole'] : WORDS, lang);
    lists[0].forEach((weight, number) => { lists[0][number] = Math.max(weight, without[number] / 2); });
  }
  return lists;
}

/** The term, and the term without each of its letters: met with `tolerant` terms this is any one slip. */
function slips(term) {
  const chars = [...term];
  const less = chars.map((_, i) => [...chars.slice(0, i), ...chars.slice(i + 1)].join(''));
  const swapped = chars.slice(1).map((c, i) => [...chars.slice(0, i), c, chars[i], ...chars.slice(i + 2)].join(''));
  return [term, ...less, ...swapped];
}

const engine = {
  table: () => table,

  exact(query, lang) {
    const each = inAll(query.words.flatMap((word) => wordLists(word, lang))).order;
    if (query.words.length === 1 && each.length) return each;
    const inOne = inAll(query.joined.map((term) => having(term, [...STRONG, 'run'], lang))).order;
    if (!inOne.length) return each;
    const first = new Set(inOne);
    return [...inOne, ...each.filter((number) => !first.has(number))];
  },

  initials(query, lang) {
    return inAll(query.words.flatMap((word) =>
      (word.initials ? [having(word.initials, ['initials', 'inner'], lang)] : wordLists(word, lang)))).order;
  },

  mixed: (query, lang) => inAll([having(query.choseong, ['initials', 'inner'], lang)]).order,

  fuzzy(query, lang, count) {
    if (count > 1) return [];
    return inAll(query.words.flatMap((word) => word.terms.map((term) => {
      const list = having(term, STRONG, lang);
      if (term.length >= 4) for (const near of slips(term)) having(near, ['tolerant'], lang, list);
      return list;
    }))).order;
  },
};

export const find = (q, lang, filters) => table.answer(ranked(engine, q, lang), filters);

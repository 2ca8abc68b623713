// uFuzzy in its best set-up: it scans, so it has haystacks instead of an index: titles and keywords with Hangul
// as jamo, bodies, initials and text without spaces. First without any error, then with its single-error mode.
import uFuzzy from '@leeoniya/ufuzzy';
import { ranked } from './stages.mjs';
import { Table } from './table.mjs';
import { LANGS, letters, reader, words } from './text.mjs';

export const name = 'uFuzzy';

/** Permutations of up to this many words are tried. */
const ANY_ORDER = 4;
const NEVER = '(?!)';
/** Its bounds inside a word are changes of case, which Hangul does not have. */
const ALPHABET = {
  alpha: 'a-zㄱ-ㅎㅏ-ㅣぁ-ゖー一-鿿', intraSplit: NEVER, intraBound: NEVER, compare: () => 0,
};
const strict = new uFuzzy({ ...ALPHABET, intraIns: 0 });
const lenient = new uFuzzy({ ...ALPHABET, intraMode: 1, intraSlice: [0, Infinity] });

let table;
let hay;

/** Every word has a space before it, so that a beginning can be told from an inside. */
const spelled = (text) => words(text).map((word) => ` ${letters(word)}`).join('');

export function build(docs) {
  table = Table.of(docs);
  const fields = reader();
  hay = { strong: [], body: [], initials: [], spaceless: [] };
  for (const doc of docs) {
    const titles = LANGS.map((lang) => doc.lang[lang].title);
    const keywords = LANGS.flatMap((lang) => doc.lang[lang].keywords);
    const strong = [...new Set([...titles, ...keywords])].map(spelled);
    const { initials, inner } = fields(doc);
    hay.strong.push(strong.join(' |'));
    hay.body.push(LANGS.map((lang) => spelled(doc.lang[lang].body)).join(' |'));
    hay.initials.push(` ${initials.join(' ')} ${inner.join(' ')}`);
    hay.spaceless.push(strong.map((field) => ` ${field.replaceAll(' ', '')}`).join(''));
  }
}

export const save = () => JSON.stringify({ table: table.plain(), hay });

export function load(text) {
  const saved = JSON.parse(text);
  table = new Table(saved.table);
  hay = saved.hay;
}

/** Its ranking looks at the first place that matches, so what has the words as beginnings anywhere goes first. */
function search(fuzzy, texts, needle) {
  const [found, info, order] = fuzzy.search(texts, needle, ANY_ORDER);
  if (!found) return [];
  const hits = order ? order.map((at) => info.idx[at]) : found;
  const starts = needle.split(' ').map((word) => ` ${word}`);
  const begun = [];
  const others = [];
  for (const number of hits) {
    (starts.every((start) => texts[number].includes(start)) ? begun : others).push(number);
  }
  return [...begun, ...others];
}

const joined = (...lists) => [...new Set(lists.flat())];
const needle = (query, stems) => query.words.map((word) => (stems && word.stem) || letters(word.text)).join(' ');

const engine = {
  table: () => table,

  exact(query) {
    const hits = search(strict, hay.strong, needle(query, false));
    const stemmed = query.words.some((word) => word.stem) ? search(strict, hay.strong, needle(query, true)) : [];
    const inOne = query.words.length > 1 || !hits.length
      ? search(strict, hay.spaceless, query.words.map((word) => letters(word.text)).join('')) : [];
    const strong = joined(inOne, hits, stemmed);
    return strong.length ? strong : search(strict, hay.body, needle(query, true));
  },

  initials(query) {
    const found = query.words.map((word) =>
      search(strict, word.initials ? hay.initials : hay.strong, letters(word.text)));
    const [first, ...others] = found;
    const sets = others.map((list) => new Set(list));
    return first.filter((number) => sets.every((set) => set.has(number)));
  },

  mixed: (query) => search(strict, hay.initials, query.choseong),

  fuzzy: (query, _, slips) => (slips > 1 ? [] : search(lenient, hay.strong, needle(query, false))),
};

export const find = (q, lang, filters) => table.answer(ranked(engine, q, lang), filters);

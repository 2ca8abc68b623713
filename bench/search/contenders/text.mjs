// Owns how every JavaScript contender reads text, documents and queries alike: one normal form, Hangul as jamo,
// initials, bigrams for Han and kana, Korean particles, the wrong keyboard. Hangul is es-hangul's.
import { convertHangulToQwerty, convertQwertyToAlphabet, disassemble, getChoseong } from 'es-hangul';

export const LANGS = ['ko', 'en', 'zh', 'ja'];

const LEGAL = /주식회사|\(주\)|有限公司|株式会社|\bco\.,? ?ltd\.?|\binc\./g;
const PARTICLE = new RegExp(`(${[
  '에서는', '에는', '으로는', '로는', '에서', '으로', '까지', '부터', '이랑', '이나', '보다', '하고', '마다', '처럼', '에게',
  ...'을를은는이가과와의도에로만랑나',
].join('|')})$`);
const HANGUL = /[가-힣ㄱ-ㅣ]/;
const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff]/;
const TWO_IDEOGRAPHS = /^[\u3040-\u30ff\u3400-\u9fff]{2}$/;
const PIECE = /[\u3040-\u30ff\u3400-\u9fff]+|[^\u3040-\u30ff\u3400-\u9fff]+/g;

/** Width, case, kana and legal forms do not count; NFKC would take single jamo out of their block. */
function normal(text) {
  const wide = text.replace(/[^\u3131-\u318e]+/g, (rest) => rest.normalize('NFKC'));
  return wide.toLowerCase().replace(LEGAL, ' ')
    .replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
}

/** Words of a text; what hangs together by a hyphen is one. */
export const words = (text) => normal(text).replace(/(\w)-(?=\w)/g, '$1').match(/[\p{L}\p{N}]+/gu) ?? [];

const isHangul = (text) => HANGUL.test(text);

/** A word as the engines know it: Hangul as simple jamo, everything else as it is. */
export const letters = (word) => (HANGUL.test(word) ? disassemble(word) : word);

/** The word without its particle, or nothing. */
export function stem(word) {
  const at = word.search(PARTICLE);
  return at > 0 ? word.slice(0, at) : null;
}

function bigrams(piece) {
  const chars = [...piece];
  if (chars.length === 1) return chars;
  return chars.slice(1).map((c, i) => chars[i] + c);
}

/** Search terms of a word: pairs of characters for Han and kana, otherwise the word itself. */
export function terms(word) {
  if (!IDEOGRAPHS.test(word)) return [letters(word)];
  return word.match(PIECE).flatMap((piece) => (IDEOGRAPHS.test(piece) ? bigrams(piece) : [letters(piece)]));
}

/** Terms of a text that is indexed: the last character of a piece also alone, so that one character finds it. */
function indexed(list, spell) {
  return list.flatMap((word) => {
    if (!IDEOGRAPHS.test(word)) return [spell(word)];
    const last = [...word].at(-1);
    return IDEOGRAPHS.test(last) && word.length > 1 ? [...terms(word), last] : terms(word);
  });
}

const unique = (list) => [...new Set(list)];

/** From each word on to the end of the field in one. */
const runs = (list, of) => list.map((_, i) => list.slice(i).map(of).join(''));

/** For missing spaces: what runs on from each word but the last; of Han and kana the pair across the gap. */
function spaceless(list, spell) {
  const on = runs(list, spell).slice(0, -1).filter((run) => !IDEOGRAPHS.test(run));
  const across = list.slice(1).map((word, i) => list[i].at(-1) + word[0]).filter((pair) => TWO_IDEOGRAPHS.test(pair));
  return [...on, ...across];
}

/** The ends of long Korean words, for a word inside a compound. */
const ends = (list, of) => list.filter((word) => isHangul(word) && word.length >= 3)
  .flatMap((word) => Array.from({ length: word.length - 2 }, (_, i) => of(word.slice(i + 1))));

/**
 * Reads documents one after the other; each word is taken apart once. What is indexed of a document, as lists of
 * terms: `title_*` by language, then for all languages together `keywords`, `body`, `run` (without spaces),
 * `inside` (ends of Korean compounds), `initials` (from a word on), `inner` (initials inside a word).
 */
export function reader() {
  const known = new Map();
  const spell = (word) => {
    if (!known.has(word)) known.set(word, letters(word));
    return known.get(word);
  };
  return (doc) => {
    const out = {};
    const keywords = [];
    const body = [];
    const run = [];
    for (const lang of LANGS) {
      const titled = words(doc.lang[lang].title);
      const keyed = doc.lang[lang].keywords.map(words);
      out[`title_${lang}`] = indexed(titled, spell);
      keywords.push(...keyed.flatMap((list) => indexed(list, spell)));
      body.push(...indexed(words(doc.lang[lang].body).map((word) => stem(word) ?? word), spell));
      run.push(...[titled, ...keyed].flatMap((list) => spaceless(list, spell)));
    }
    const korean = [doc.lang.ko.title, ...doc.lang.ko.keywords].map(words).map((list) => list.filter(isHangul));
    return {
      ...out,
      keywords: unique(keywords),
      body: unique(body),
      run: unique(run),
      inside: unique(korean.flatMap((list) => ends(list, spell))),
      initials: unique(korean.flatMap((list) => runs(list, getChoseong))),
      inner: unique(korean.flatMap((list) => ends(list, getChoseong))),
    };
  };
}

export const TITLES = LANGS.map((lang) => `title_${lang}`);
export const FIELDS = [...TITLES, 'keywords', 'body', 'run', 'inside', 'initials', 'inner'];

const ONLY_INITIALS = /^[ㄱ-ㅎ]+$/;
/** A syllable and initials that are more than one half-typed syllable at the end. */
const MIXED = /[ㄱ-ㅎ][가-힣]|[ㄱ-ㅎ]{2}/;
const FIRST_OF = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Initials drawn as one letter come apart: ㄳ is ㄱㅅ. */
const apart = (text) => text.replace(/[ㄳ-ㅄ]/g, (c) => (FIRST_OF.includes(c) ? c : disassemble(c)));

/** A test for titles and keywords in which initials stand for syllables. */
function pattern(word) {
  const parts = [...word].map((c) => {
    const at = FIRST_OF.indexOf(c);
    if (at < 0) return c;
    const first = 0xac00 + at * 588;
    return `[${String.fromCharCode(first)}-${String.fromCharCode(first + 587)}]`;
  });
  return new RegExp(parts.join(''));
}

/** A query as the engines are asked. */
export function analysed(q) {
  const list = words(q).map(apart);
  const joined = list.join('');
  const initialsOnly = list.length > 0 && list.every((word) => ONLY_INITIALS.test(word));
  return {
    words: list.map((word) => ({
      text: word,
      terms: terms(word),
      stem: isHangul(word) && stem(word) ? letters(stem(word)) : null,
      // One syllable before a particle is only looked for as a whole word: as a beginning it would be anything.
      shortStem: (stem(word) ?? '').length === 1,
      initials: ONLY_INITIALS.test(word) ? word : null,
      pattern: MIXED.test(word) && /[가-힣]/.test(word) ? pattern(word) : null,
    })),
    joined: terms(joined),
    initialsOnly,
    someInitials: list.some((word) => ONLY_INITIALS.test(word) && word.length > 1),
    mixed: list.some((word) => MIXED.test(word) && /[가-힣]/.test(word)),
    choseong: getChoseong(joined),
  };
}

/**
 * The same keys on the other keyboard layout, or nothing when the text is not of one layout. Jamo are not put
 * together: the engines know them apart anyway, and es-hangul's assembling throws on some of them.
 */
export function otherLayout(q) {
  if (/^[a-zA-Z ]+$/.test(q)) return convertQwertyToAlphabet(q);
  return isHangul(q) && !IDEOGRAPHS.test(q) ? convertHangulToQwerty(q) : null;
}

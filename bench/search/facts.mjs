// Owns which products are rightly found: plain string facts about titles and keywords, never an engine's answer.
import { initials, isConsonant, isSyllable, jamo } from './hangul.mjs';

/** One form for comparing: width, case, kana, spaces and punctuation do not count. Single jamo stay as they are. */
export function plain(text) {
  return text.replace(/[^\u3131-\u318e]+/g, (rest) => rest.normalize('NFKC')).toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What can be read from each word of a field on to its end, without spaces. */
function runs(field) {
  const words = field.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(plain);
  return words.map((_, i) => words.slice(i).join(''));
}

const lined = (list) => `\n${list.join('\n')}\n`;
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class Facts {
  constructor(docs) {
    this.rows = docs.map((doc) => {
      const fields = Object.values(doc.lang).flatMap(({ title, keywords }) => [title, ...keywords]);
      const started = lined(fields.flatMap(runs));
      const korean = [doc.lang.ko.title, ...doc.lang.ko.keywords];
      return {
        id: doc.id,
        facets: doc.facets,
        single: lined(fields.flatMap((field) => field.split(/[^\p{L}\p{N}]+/u)).map(plain)),
        started,
        strokes: jamo(started),
        initialRuns: lined(korean.flatMap(runs).map(initials)),
        initialWords: lined(korean.flatMap((field) => field.split(/[^\p{L}\p{N}]+/u)).map(plain).map(initials)),
      };
    });
    this.kept = new Map();
  }

  #where(key, test) {
    if (!this.kept.has(key)) this.kept.set(key, new Set(this.rows.filter(test).map((row) => row.id)));
    return this.kept.get(key);
  }

  /**
   * A title or keyword has this text in it: inside a word, or from the beginning of one on with spaces aside.
   * What begins with a digit is a size or number and has no inside: 5cm is not in 165cm.
   */
  contains(text) {
    const part = plain(text);
    const begins = `\n${part}`;
    const inside = !/^\d/.test(part);
    return this.#where(`has ${part}`, (row) => row.started.includes(begins) || (inside && row.single.includes(part)));
  }

  /** A word of a title or keyword begins so, or the words from there on run so. */
  begins(text) {
    const part = `\n${plain(text)}`;
    return this.#where(`begins ${part}`, (row) => row.started.includes(part));
  }

  /** The same, counted in key strokes: a half-typed syllable is the beginning of a whole one. */
  typedSoFar(text) {
    const part = `\n${jamo(plain(text))}`;
    return this.#where(`typed ${part}`, (row) => row.strokes.includes(part));
  }

  /** The syllables from the beginning of a word on have these initials. */
  initialsBegin(text) {
    return this.#where(`initials ${text}`, (row) => row.initialRuns.includes(`\n${text}`));
  }

  /** Somewhere inside one word the syllables have these initials. */
  initialsInside(text) {
    return this.#where(`inside ${text}`, (row) => row.initialWords.includes(text));
  }

  /** From the beginning of a word on, syllables are these and initials stand for any syllable. */
  mixed(text) {
    const pattern = [...text].map((c) => {
      if (!isConsonant(c)) return escaped(c);
      const first = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'].indexOf(c) * 588 + 0xac00;
      return `[${String.fromCharCode(first)}-${String.fromCharCode(first + 587)}]`;
    }).join('');
    const test = new RegExp(`\n${pattern}`);
    return this.#where(`mixed ${text}`, (row) => test.test(row.started));
  }

  /** Any chosen value of a facet will do, and every facet must. */
  passes(filters) {
    return this.#where(JSON.stringify(filters), (row) =>
      Object.entries(filters).every(([facet, values]) => values.some((value) => row.facets[facet].includes(value))));
  }

  /** Distinct words of titles and keywords of a language. */
  static words(docs, lang) {
    const fields = docs.flatMap((doc) => [doc.lang[lang].title, ...doc.lang[lang].keywords]);
    const all = fields.flatMap((field) => field.split(/[^\p{L}\p{N}]+/u)).map(plain).filter(Boolean);
    return [...new Set(lang === 'ko' ? all.filter((word) => isSyllable(word[0])) : all)];
  }
}

/** Everything that is in all of these sets. */
export function inAll(sets) {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...smallest].filter((id) => others.every((set) => set.has(id))));
}

/** Whether one replaced, missing, doubled or swapped letter makes one text of the other. */
export function oneSlip(a, b) {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) { endA -= 1; endB -= 1; }
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

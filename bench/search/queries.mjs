// Owns the questions: known-item queries by class with every product that rightly answers them, and a log of
// key strokes for speed. `node queries.mjs <queries file> <strokes file> [--docs n]` writes both.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { LANGS, generate, particle } from './corpus.mjs';
import { Facts, inAll, oneSlip, plain } from './facts.mjs';
import {
  composed, initials, isSyllable, jamo, mistaken, neighbours, onKoreanKeys, onLatinKeys, states,
} from './hangul.mjs';
import { below, pick, random, sample } from './random.mjs';

const PER_CLASS = 96;
const TYPED = 150;

/** Initials an input method draws together when they are typed without a vowel. */
const CLUSTERS = { ㄱㅅ: 'ㄳ', ㄴㅈ: 'ㄵ', ㄴㅎ: 'ㄶ', ㄹㄱ: 'ㄺ', ㄹㅁ: 'ㄻ', ㄹㅂ: 'ㄼ', ㄹㅅ: 'ㄽ', ㄹㅌ: 'ㄾ', ㄹㅍ: 'ㄿ', ㄹㅎ: 'ㅀ', ㅂㅅ: 'ㅄ' };

/** Half-width katakana by what they mean; voiced ones are two characters. */
const HALF_WIDTH = new Map();
for (let code = 0xff66; code <= 0xff9d; code += 1) {
  for (const mark of ['', '\uff9e', '\uff9f']) {
    const half = String.fromCharCode(code) + mark;
    const whole = half.normalize('NFKC');
    if (whole.length === 1) HALF_WIDTH.set(whole, half);
  }
}

const fullWidth = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const halfWidth = (text) => [...text].map((c) => HALF_WIDTH.get(c) ?? c).join('');
const hiragana = (text) => text.replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
const katakana = (text) => text.replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));

/** One slip of the finger in the middle of a list of letters. */
function slipped(chance, letters, wrong) {
  const at = 1 + below(chance, letters.length - 1);
  const kind = pick(chance, ['replaced', 'dropped', 'doubled', 'swapped']);
  const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
  if (kind === 'dropped') return [...before, ...after];
  if (kind === 'doubled') return [...before, letters[at], letters[at], ...after];
  if (kind === 'swapped') return [...before.slice(0, -1), letters[at], letters[at - 1], ...after];
  const others = wrong(letters[at]);
  return others.length ? [...before, pick(chance, others), ...after] : letters;
}

class Questions {
  constructor(products, seed) {
    this.products = products;
    this.docs = products.map(({ doc }) => doc);
    this.facts = new Facts(this.docs);
    this.chance = random(seed);
    this.out = [];
    this.koreanWords = Facts.words(this.docs, 'ko').map(jamo);
    this.latinWords = Facts.words(this.docs, 'en');
  }

  any() { return pick(this.chance, this.products); }

  /** The words that are found when each of them is in a title or keyword. */
  holding(words) { return inAll(words.map((word) => this.facts.contains(word))); }

  /** Makes up to `PER_CLASS` different questions; a maker may return nothing when chance gave it no fit. */
  fill(name, make) {
    const seen = new Set();
    for (let tries = 0; seen.size < PER_CLASS && tries < PER_CLASS * 100; tries += 1) {
      const made = make(this.any(), tries);
      if (!made || !made.expected.size) continue;
      const key = JSON.stringify([made.q, made.lang, made.filters]);
      if (seen.has(key)) continue;
      seen.add(key);
      this.out.push({
        q: made.q, lang: made.lang, filters: made.filters ?? {}, class: name, expected: [...made.expected].sort(),
      });
    }
  }

  /** A part of a title after its product line, or the line itself. */
  part(product, lang) { return pick(this.chance, product.parts)[lang]; }

  /** Sometimes the product line before the word in question, so that one product is meant. */
  before(product, lang, share) {
    return this.chance() < share ? [product.parts[0][lang]] : [];
  }

  exact() {
    this.fill('exact', ({ doc }, i) => {
      const lang = LANGS[i % 4];
      return { q: doc.lang[lang].title, lang, expected: this.facts.contains(doc.lang[lang].title) };
    });
  }

  prefix() {
    this.fill('prefix', (product, i) => {
      const lang = LANGS[i % 4];
      const context = this.before(product, lang, 0.6);
      const written = product.doc.lang[lang].title.split(' ');
      const word = pick(this.chance, context.length ? written.slice(1) : written);
      if (word.length < 3) return null;
      const typed = word.slice(0, 2 + below(this.chance, word.length - 2));
      const begun = lang === 'ko' || lang === 'en' || /^[A-Z0-9]/.test(typed);
      return {
        q: [...context, typed].join(' '), lang,
        expected: inAll([...context.map((c) => this.facts.contains(c)),
          begun ? this.facts.begins(typed) : this.facts.contains(typed)]),
      };
    });
  }

  /** Some neighbouring Hangul words of a title. */
  hangulRun(product, least) {
    const words = product.doc.lang.ko.title.split(' ').filter((word) => isSyllable(word[0]) && isSyllable(word.at(-1)));
    const from = below(this.chance, words.length);
    const run = words.slice(from, from + 1 + below(this.chance, 3));
    return run.join('').length >= least ? run : null;
  }

  choseong() {
    this.fill('choseong', (product) => {
      const run = this.hangulRun(product, 3);
      if (!run) return null;
      const parts = run.map(initials);
      if (parts.some((part) => part.length < 2) || this.chance() < 0.7) {
        const whole = parts.join('');
        const drawn = this.chance() < 0.15 ? whole.replace(/../g, (two) => CLUSTERS[two] ?? two) : whole;
        return { q: drawn, lang: 'ko', expected: this.facts.initialsBegin(whole) };
      }
      return { q: parts.join(' '), lang: 'ko', expected: inAll(parts.map((part) => this.facts.initialsBegin(part))) };
    });
  }

  mixed() {
    this.fill('mixed', (product) => {
      const run = this.hangulRun(product, 3);
      if (!run) return null;
      const q = [...run.join('')].map((c) => (this.chance() < 0.5 ? initials(c) : c)).join('');
      const kept = [...q].filter(isSyllable).length;
      return kept && kept < q.length ? { q, lang: 'ko', expected: this.facts.mixed(q) } : null;
    });
  }

  choseongInside() {
    this.fill('choseong_inside', (product) => {
      const word = this.part(product, 'ko');
      if (![...word].every(isSyllable) || word.length < 4) return null;
      const from = 1 + below(this.chance, word.length - 3);
      const typed = initials(word).slice(from, from + 3 + below(this.chance, word.length - from - 2));
      const context = this.before(product, 'ko', 0.5);
      if (context[0] === word) return null;
      return {
        q: [...context, typed].join(' '), lang: 'ko',
        expected: inAll([...context.map((c) => this.facts.contains(c)),
          new Set([...this.facts.initialsInside(typed), ...this.facts.initialsBegin(typed)])]),
      };
    });
  }

  ime() {
    this.fill('ime', (product) => {
      const word = this.part(product, 'ko');
      if (![...word].every(isSyllable)) return null;
      const context = word === product.parts[0].ko ? [] : this.before(product, 'ko', 0.6);
      const all = states(word);
      const least = context.length ? 1 : 2;
      const state = all[least + below(this.chance, all.length - least)];
      return {
        q: [...context, state].join(' '), lang: 'ko',
        expected: inAll([...context.map((c) => this.facts.contains(c)), this.facts.typedSoFar(state)]),
      };
    });
  }

  wrongKeyboard() {
    this.fill('wrong_keyboard', (product, i) => {
      const lang = i % 2 ? 'en' : 'ko';
      const words = [...this.before(product, lang, 0.6), this.part(product, lang)].map((word) => word.toLowerCase());
      const hangul = words.every((word) => [...word].every(isSyllable));
      const latin = words.every((word) => /^[a-z ]{3,}$/.test(word));
      if (new Set(words).size < words.length || !(lang === 'ko' ? hangul : latin)) return null;
      const text = words.join(' ');
      return {
        q: lang === 'ko' ? onLatinKeys(text) : onKoreanKeys(text), lang: pick(this.chance, ['ko', lang]),
        expected: this.holding(text.split(' ')),
      };
    });
  }

  /** A slip in one word; asked only when nothing else in the catalogue is as near or reads so. */
  typo(name, lang, letters, text, wrong, others) {
    this.fill(name, (product) => {
      const words = this.part(product, lang).split(' ').filter((word) => /^[\p{L}]+$/u.test(word));
      const word = words.length ? pick(this.chance, words) : '';
      const intended = [...letters(word)];
      if (intended.length < 5) return null;
      const typed = slipped(this.chance, intended, wrong).join('');
      const shown = text(typed);
      if (letters(shown) !== typed || typed === intended.join('')) return null;
      const meant = letters(plain(word));
      const rivals = others.filter((other) => !other.includes(meant) && oneSlip(other, typed.toLowerCase()));
      if (rivals.length || this.facts.contains(shown).size || this.facts.mixed(shown).size) return null;
      const context = word === product.parts[0][lang] ? [] : this.before(product, lang, 0.4);
      return { q: [...context, shown].join(' '), lang, expected: this.holding([...context, word]) };
    });
  }

  typos() {
    this.typo('typo_jamo', 'ko', jamo, composed, mistaken, this.koreanWords);
    this.typo('typo_latin', 'en', (word) => word.toLowerCase(), (typed) => typed, neighbours, this.latinWords);
  }

  spaces() {
    this.fill('spaces', (product, i) => {
      const lang = LANGS[i % 4];
      const written = product.doc.lang[lang].title.split(' ');
      const from = below(this.chance, written.length);
      if (this.chance() < 0.5) {
        const run = written.slice(from, from + 2 + below(this.chance, 2));
        return run.length > 1 ? { q: run.join(''), lang, expected: this.facts.contains(run.join('')) } : null;
      }
      const word = written[from];
      const least = lang === 'en' ? 3 : 2;
      if (word.length < 2 * least || !/^\p{L}+$/u.test(word)) return null;
      const at = least + below(this.chance, word.length - 2 * least + 1);
      const context = from ? this.before(product, lang, 0.4) : [];
      const q = [...context, `${word.slice(0, at)} ${word.slice(at)}`].join(' ');
      return { q, lang, expected: this.holding([...context, word]) };
    });
  }

  particles() {
    const both = ['을', '은', '이', '와', '로', '이랑', '이나'];
    const plainOnes = ['에서', '의', '도', '까지', '부터', '에', '만', '에는', '에서는', '보다', '하고', '마다', '처럼'];
    this.fill('particles', (product) => {
      const word = pick(this.chance, product.parts.slice(1)).ko;
      if (!isSyllable(word.at(-1))) return null;
      const fitting = (to) => particle(to, pick(this.chance, both));
      const attached = (to) => to + (this.chance() < 0.7 ? fitting(to) : pick(this.chance, plainOnes));
      const line = product.parts[0].ko;
      const shape = this.chance();
      if (shape < 0.4) return { q: attached(word), lang: 'ko', expected: this.holding([word]) };
      if (shape < 0.7) return { q: `${line}의 ${attached(word)}`, lang: 'ko', expected: this.holding([line, word]) };
      return { q: `${attached(line)} ${word}`, lang: 'ko', expected: this.holding([line, word]) };
    });
  }

  order() {
    this.fill('order', (product, i) => {
      const lang = LANGS[i % 4];
      const parts = sample(this.chance, product.parts, 2 + below(this.chance, 2)).map((part) => part[lang]);
      const title = product.doc.lang[lang].title;
      const places = parts.map((part) => title.indexOf(part));
      if (new Set(parts).size < parts.length || places.every((at, n) => n === 0 || at > places[n - 1])) return null;
      return { q: parts.join(' '), lang, expected: this.holding(parts) };
    });
  }

  names() {
    const legal = { ko: (n) => `(주)${n}`, en: (n) => `${n} Co., Ltd.`, zh: (n) => `${n}有限公司`, ja: (n) => `${n}株式会社` };
    this.fill('names', ({ maker }) => {
      const [written, page] = sample(this.chance, LANGS, 2);
      const name = maker.name[written];
      const shape = this.chance();
      const q = shape < 0.2 ? legal[written](name) : shape < 0.35 && written === 'en' ? plain(name) : name;
      return { q, lang: page, expected: this.facts.contains(name) };
    });
  }

  widthKana() {
    this.fill('width_kana', (product, i) => {
      const lang = i % 3 === 0 ? 'en' : 'ja';
      const context = this.before(product, lang, 0.4);
      const word = this.part(product, lang);
      if (context[0] === word || plain(word).length < 3) return null;
      const text = [...context, word].join(' ');
      const changed = lang === 'en' ? fullWidth(text) : pick(this.chance, [hiragana, katakana, halfWidth])(text);
      return changed === text ? null : { q: changed, lang, expected: this.holding([...context, ...word.split(' ')]) };
    });
  }

  otherLang() {
    this.fill('other_lang', (product) => {
      const [written, page] = sample(this.chance, LANGS, 2);
      const context = this.before(product, written, 0.6);
      const word = this.part(product, written);
      if (context[0] === word) return null;
      return { q: [...context, word].join(' '), lang: page, expected: this.holding([...context, ...word.split(' ')]) };
    });
  }

  filtered() {
    this.fill('filtered', (product, i) => {
      const lang = LANGS[i % 4];
      const { facets } = product.doc;
      const filters = pick(this.chance, [
        () => ({ category: facets.category }),
        () => ({ certificate: sample(this.chance, facets.certificate, 2) }),
        () => ({ company: facets.company }),
        () => ({ hall: facets.hall, market: sample(this.chance, facets.market, 2) }),
      ])();
      const word = pick(this.chance, product.parts.slice(1))[lang];
      return { q: word, lang, filters, expected: inAll([this.holding(word.split(' ')), this.facts.passes(filters)]) };
    });
  }

  all() {
    for (const make of [this.exact, this.prefix, this.choseong, this.mixed, this.choseongInside, this.ime,
      this.wrongKeyboard, this.typos, this.spaces, this.particles, this.order, this.names, this.widthKana,
      this.otherLang, this.filtered]) make.call(this);
    return this.out;
  }
}

/** What somebody means to type: mostly plain words, some initials, slips and wrong layouts. */
function typedText(chance, product, lang) {
  const word = pick(chance, product.parts.slice(1))[lang];
  const line = product.parts[0][lang];
  const kinds = [
    () => word, () => word, () => `${line} ${word}`,
    () => product.parts.slice(1, 3).map((part) => part[lang]).join(' '),
    () => product.maker.name[lang], () => product.doc.lang[lang].title,
  ];
  if (lang === 'ko') {
    kinds.push(() => initials(word), () => `${initials(line)} ${initials(word)}`, () => onLatinKeys(word),
      () => composed(slipped(chance, [...jamo(word)], mistaken)), () => `${word}${particle(word, '을')}`);
  }
  if (lang === 'en') kinds.push(() => slipped(chance, [...word], neighbours).join(''));
  return pick(chance, kinds)();
}

/** Every state of the search field while `TYPED` texts are typed; one in ten with a facet chosen. */
function keystrokes(products, seed) {
  const chance = random(seed);
  const langs = ['ko', 'ko', 'ko', 'ko', 'ko', 'en', 'en', 'en', 'zh', 'ja'];
  const out = [];
  for (let i = 0; i < TYPED; i += 1) {
    const product = pick(chance, products);
    const lang = langs[i % langs.length];
    const text = typedText(chance, product, lang);
    const filters = i % 10 === 7 ? { category: product.doc.facets.category } : {};
    for (const q of states(text)) if (q.trim() === q) out.push({ q, lang, filters });
  }
  return out;
}

/** Questions and key strokes for the first `n` documents of the corpus. */
export function questions(products, seed = 4) {
  return {
    queries: new Questions(products, seed).all(),
    strokes: keystrokes(products, seed + 1),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [queryFile, strokeFile, flag, count] = process.argv.slice(2);
  if (!strokeFile || (flag && flag !== '--docs')) {
    throw new Error('usage: node queries.mjs <queries> <strokes> [--docs n]');
  }
  const made = questions(generate(Number(count ?? 5000)));
  const lines = (list) => `${list.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
  writeFileSync(queryFile, lines(made.queries));
  writeFileSync(strokeFile, lines(made.strokes));
  console.log(`${made.queries.length} queries, ${made.strokes.length} key strokes`);
}

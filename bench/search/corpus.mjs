// Owns the made-up catalogue: products in four languages, deterministic for a number of documents.
// `node corpus.mjs <file> [--docs n]` writes it, one JSON document a line, and prints its vocabulary.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { endsInConsonant, endsInRieul, isSyllable } from './hangul.mjs';
import { below, pick, random, sample } from './random.mjs';
import * as words from './words.mjs';

export const LANGS = ['ko', 'en', 'zh', 'ja'];
const PRODUCTS_PER_COMPANY = 20;
const PRODUCTS_PER_LINE = 4;

/** Korean particles by the sound before them: after a consonant, after a vowel. */
const PARTICLES = {
  을: ['을', '를'], 를: ['을', '를'], 은: ['은', '는'], 는: ['은', '는'], 이: ['이', '가'], 가: ['이', '가'],
  와: ['과', '와'], 과: ['과', '와'], 이랑: ['이랑', '랑'], 이나: ['이나', '나'], 에: ['에', '에'],
};

/** The form of a particle that fits the word. */
export function particle(word, which) {
  if (which === '로' || which === '으로') {
    return isSyllable(word.at(-1)) && endsInConsonant(word) && !endsInRieul(word) ? '으로' : '로';
  }
  const [closed, open] = PARTICLES[which];
  return endsInConsonant(word) ? closed : open;
}

/** A sentence with its slots filled; a slot that names a particle takes the form that fits the word before it. */
function filled(sentence, slots, lang) {
  let out = '';
  for (const piece of sentence.split(/(\{[^}]+\})/)) {
    const name = piece.startsWith('{') ? piece.slice(1, -1) : '';
    if (!name) {
      out += piece;
    } else if (slots[name] === undefined) {
      out += particle(out, name);
    } else {
      const word = typeof slots[name] === 'string' ? slots[name] : slots[name][lang];
      out += lang === 'en' && slots[name].en && !/^(place|market)/.test(name) ? word.toLowerCase() : word;
    }
  }
  return out;
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** A name nobody has yet; no name is inside another, in no script. */
function freshName(chance, length, taken) {
  for (;;) {
    const syllables = Array.from({ length }, () => pick(chance, words.SYLLABLES));
    const name = Object.fromEntries(LANGS.map((lang) => [lang, syllables.map((s) => s[lang]).join('')]));
    const clashes = taken.some((other) =>
      LANGS.some((lang) => other[lang].includes(name[lang]) || name[lang].includes(other[lang])));
    if (clashes) continue;
    taken.push(name);
    return name;
  }
}

function company(chance, number, taken) {
  const category = pick(chance, words.CATEGORIES);
  const base = freshName(chance, 2, taken);
  const ending = pick(chance, words.ENDINGS[category.hall]);
  const name = {
    ko: base.ko + ending.ko, en: `${capital(base.en)} ${ending.en}`, zh: base.zh + ending.zh, ja: base.ja + ending.ja,
  };
  return { id: `c${String(number + 1).padStart(3, '0')}`, category, name };
}

function modelCode(chance, taken) {
  const letter = () => String.fromCharCode(65 + below(chance, 26));
  for (;;) {
    const letters = letter() + letter() + (chance() < 0.3 ? letter() : '');
    const tail = chance() < 0.4 ? letter() : '';
    const code = `${letters}-${100 + below(chance, 9900)}${tail}`;
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

/** The parts of a title in their order; a part is text in every language. */
function titleParts(chance, line, head, category, model) {
  const same = (text) => ({ ko: text, en: text, zh: text, ja: text });
  const parts = [{ ...line, en: capital(line.en) }];
  if (chance() < 0.55) parts.push(pick(chance, words.ADJECTIVES[category.suits] ?? words.ADJECTIVES.technical));
  if (chance() < 0.6) parts.push(pick(chance, words.MATERIALS[category.suits]));
  parts.push(head);
  if (chance() < 0.35) {
    parts.push(same(pick(chance, words.SPECS[category.suits]).replace('#', 5 + below(chance, 60) * 5)));
  }
  if (chance() < 0.55) parts.push(same(model));
  return parts;
}

/** Chinese and Japanese write the middle of a title in one piece. */
function titleText(parts, lang, headAt) {
  if (lang === 'ko' || lang === 'en') return parts.map((part) => part[lang]).join(' ');
  const middle = parts.slice(1, headAt + 1).map((part) => part[lang]).join('');
  return [parts[0][lang], middle, ...parts.slice(headAt + 1).map((part) => part[lang])].join(' ');
}

function product(chance, number, maker, line, head, model) {
  const { category } = maker;
  const parts = titleParts(chance, line, head, category, model);
  const headAt = parts.indexOf(head);
  const certificates = sample(chance, words.CERTIFIED[category.hall], 1 + below(chance, 3))
    .map((i) => words.CERTIFICATES[i]);
  const markets = sample(chance, words.MARKETS, 1 + below(chance, 4));
  const slots = {
    head,
    material: pick(chance, words.MATERIALS[category.suits]),
    other: pick(chance, category.heads),
    industry: pick(chance, words.INDUSTRIES),
    process: pick(chance, words.PROCESSES),
    process2: pick(chance, words.PROCESSES),
    benefit: pick(chance, words.BENEFITS),
    benefit2: pick(chance, words.BENEFITS),
    place: pick(chance, words.PLACES),
    place2: pick(chance, words.PLACES),
    market: markets[0][1],
    market2: (markets[1] ?? pick(chance, words.MARKETS))[1],
    certificate: certificates[0],
    number: String(3 + below(chance, 60)),
    number2: String(50 + below(chance, 2000) * 5),
  };
  const first = pick(chance, words.FIRST);
  const second = pick(chance, words.SECOND);
  const lang = {};
  for (const l of LANGS) {
    lang[l] = {
      title: titleText(parts, l, headAt),
      body: `${filled(first[l], slots, l)} ${filled(second[l], slots, l)}`,
      keywords: [...new Set([
        head[l], category.names[l], slots.material[l], model, ...LANGS.map((n) => maker.name[n]),
      ])],
    };
  }
  const doc = {
    id: `p${String(number + 1).padStart(4, '0')}`,
    lang,
    facets: {
      hall: [category.hall], category: [category.id], company: [maker.id],
      certificate: certificates, market: markets.map(([id]) => id),
    },
  };
  return { doc, parts, maker };
}

/** Whether one title says everything the other does: then a full title would mean two products. */
const covers = (parts, others) => LANGS.some((lang) => {
  const text = others.map((part) => part[lang]).join('\n');
  return parts.every((part) => text.includes(part[lang]));
});

/** `n` products as `{ doc, parts, maker }`: the document, the parts of its title, its company. */
export function generate(n, seed = 20261124) {
  const chance = random(seed);
  const names = [];
  const models = new Set();
  const out = [];
  for (let number = 0; out.length < n; number += 1) {
    const maker = company(chance, number, names);
    const lines = [];
    while (lines.length < PRODUCTS_PER_COMPANY / PRODUCTS_PER_LINE) lines.push(freshName(chance, 3, names));
    for (const line of lines) {
      const mates = [];
      for (const head of sample(chance, maker.category.heads, PRODUCTS_PER_LINE)) {
        let made;
        do {
          made = product(chance, out.length, maker, line, head, modelCode(chance, models));
        } while (mates.some((mate) => covers(made.parts, mate.parts) || covers(mate.parts, made.parts)));
        mates.push(made);
        if (out.length < n) out.push(made);
      }
    }
  }
  return out;
}

/** Distinct words by language, as a reader would count them: Chinese and Japanese by dictionary segmentation. */
export function vocabulary(docs) {
  const all = new Set();
  const counts = {};
  const wordsPerText = {};
  for (const lang of LANGS) {
    const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
    const own = new Set();
    for (const doc of docs) {
      const { title, body, keywords } = doc.lang[lang];
      const text = [title, body, ...keywords].join('\n').toLowerCase();
      const found = lang === 'ko' || lang === 'en'
        ? text.match(/[\p{L}\p{N}-]+/gu)
        : [...segmenter.segment(text)].filter((s) => s.isWordLike).map((s) => s.segment);
      wordsPerText[lang] = (wordsPerText[lang] ?? 0) + found.length / docs.length;
      for (const word of found) own.add(word);
    }
    counts[lang] = own.size;
    wordsPerText[lang] = Math.round(wordsPerText[lang]);
    for (const word of own) all.add(word);
  }
  return { all: all.size, ...counts, wordsPerText };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [file, flag, count] = process.argv.slice(2);
  if (!file || (flag && flag !== '--docs')) throw new Error('usage: node corpus.mjs <file> [--docs n]');
  const docs = generate(Number(count ?? 5000)).map(({ doc }) => doc);
  writeFileSync(file, `${docs.map((doc) => JSON.stringify(doc)).join('\n')}\n`);
  console.log(`${docs.length} documents, distinct words: ${JSON.stringify(vocabulary(docs))}`);
}

// Owns Hangul for making queries: jamo, initials, the dubeolsik keyboard and what an input method shows after
// each key. Written apart from every engine and toolkit, so that the expected answers lean on none of them.

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Letters made of two key strokes. */
const PAIRS = {
  ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ',
};
const JOINED = Object.fromEntries(Object.entries(PAIRS).map(([one, two]) => [two, one]));

const KEYS = {
  ㅂ: 'q', ㅈ: 'w', ㄷ: 'e', ㄱ: 'r', ㅅ: 't', ㅛ: 'y', ㅕ: 'u', ㅑ: 'i', ㅐ: 'o', ㅔ: 'p',
  ㅁ: 'a', ㄴ: 's', ㅇ: 'd', ㄹ: 'f', ㅎ: 'g', ㅗ: 'h', ㅓ: 'j', ㅏ: 'k', ㅣ: 'l',
  ㅋ: 'z', ㅌ: 'x', ㅊ: 'c', ㅍ: 'v', ㅠ: 'b', ㅜ: 'n', ㅡ: 'm',
  ㅃ: 'Q', ㅉ: 'W', ㄸ: 'E', ㄲ: 'R', ㅆ: 'T', ㅒ: 'O', ㅖ: 'P',
};
const LETTERS = Object.fromEntries(Object.entries(KEYS).map(([jamo, key]) => [key, jamo]));

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

export const isSyllable = (c) => c >= '가' && c <= '힣';
export const isConsonant = (c) => c >= 'ㄱ' && c <= 'ㅎ';
const isVowel = (c) => c >= 'ㅏ' && c <= 'ㅣ';

/** The key strokes of a text as simple jamo; what is not Hangul stays. */
export function jamo(text) {
  let out = '';
  for (const c of text) {
    if (isSyllable(c)) {
      const at = c.charCodeAt(0) - 0xac00;
      const parts = [INITIALS[Math.floor(at / 588)], VOWELS[Math.floor((at % 588) / 28)], FINALS[at % 28]];
      for (const part of parts) out += PAIRS[part] ?? part;
    } else {
      out += PAIRS[c] ?? c;
    }
  }
  return out;
}

/** The initials of the syllables; what is not a syllable stays. */
export const initials = (text) =>
  [...text].map((c) => (isSyllable(c) ? INITIALS[Math.floor((c.charCodeAt(0) - 0xac00) / 588)] : c)).join('');

/** What an input method shows after these key strokes. */
export function composed(strokes) {
  const out = [];
  let initial = '';
  let vowel = '';
  let final = '';
  const flush = () => {
    if (initial && vowel) {
      const at = INITIALS.indexOf(initial) * 588 + VOWELS.indexOf(vowel) * 28 + FINALS.indexOf(final);
      out.push(String.fromCharCode(0xac00 + at));
    } else {
      out.push(initial + vowel + final);
    }
    initial = vowel = final = '';
  };
  for (const c of strokes) {
    if (isVowel(c)) {
      if (final) {
        // The last consonant belongs to the next syllable after all.
        const [first, second] = PAIRS[final] ?? ['', final];
        final = first;
        flush();
        initial = second;
        vowel = c;
      } else if (vowel && JOINED[vowel + c]) {
        vowel = JOINED[vowel + c];
      } else {
        if (vowel) flush();
        vowel = c;
      }
    } else if (isConsonant(c)) {
      if (initial && vowel && !final && FINALS.includes(c)) {
        final = c;
      } else if (final && JOINED[final + c]) {
        final = JOINED[final + c];
      } else {
        flush();
        initial = c;
      }
    } else {
      flush();
      out.push(c);
    }
  }
  flush();
  return out.join('');
}

/** Every text an input method shows while this one is typed, the finished one included. */
export function states(text) {
  const strokes = [...jamo(text)];
  return strokes.map((_, i) => composed(strokes.slice(0, i + 1)));
}

/** A Korean text typed while the keyboard was set to Latin. */
export const onLatinKeys = (text) => [...jamo(text)].map((c) => KEYS[c] ?? c).join('');

/** A Latin text typed while the keyboard was set to Korean. */
export const onKoreanKeys = (text) => composed([...text].map((c) => LETTERS[c] ?? LETTERS[c.toLowerCase()] ?? c));

/** Keys beside this one in its row. */
export function neighbours(key) {
  const row = ROWS.find((keys) => keys.includes(key));
  if (!row) return [];
  const at = row.indexOf(key);
  return [row[at - 1], row[at + 1]].filter(Boolean);
}

/** Jamo a finger takes for this one: beside it on the keyboard, or one that sounds the same. */
export function mistaken(letter) {
  const alike = { ㅐ: 'ㅔ', ㅔ: 'ㅐ' }[letter];
  const beside = neighbours(KEYS[letter] ?? '').map((key) => LETTERS[key]);
  return alike ? [alike, ...beside] : beside;
}

export const endsInConsonant = (word) => {
  const last = word.at(-1);
  return isSyllable(last) && (last.charCodeAt(0) - 0xac00) % 28 !== 0;
};

export const endsInRieul = (word) => isSyllable(word.at(-1)) && (word.at(-1).charCodeAt(0) - 0xac00) % 28 === 8;

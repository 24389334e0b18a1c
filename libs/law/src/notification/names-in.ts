/** Where a name this short stands, it says nothing; in scripts that write a word with a sign or two it does. */
const SHORTEST_NAME = 4;
const SIGNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** A name of one word, which may be a word of the language as well. */
const ONE_WORD = /^[\p{L}\p{M}'’-]+$/u;
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
};

export const isOneWord = (name: string): boolean => ONE_WORD.test(name);

/**
 * Whether one of these names stands in the words, however its letters and what lies between them are written: with marks,
 * without or spelled out, as an escape, with a genitive, first name or family name first, in two columns. A name of one word
 * counts with a capital where the name has one: Mr Lang is named by "Lang", "LANG" and "Lang's", and not by "lang".
 */
export function namesIn(words: string, names: readonly string[]): boolean {
  const said = readable(words);
  return [withoutMarks, spelledOut].some((spelling) => {
    const text = new Words(spelling(said));
    return names.some((name) => text.hold(spelling(readable(name)), isOneWord(name)));
  });
}

/** A text as its words, each found by how it is written in small letters. */
class Words {
  readonly #words: readonly string[];
  readonly #places = new Map<string, number[]>();

  constructor(private readonly text: string) {
    this.#words = wordsOf(text);
    for (const [place, word] of this.#words.entries()) {
      const small = word.toLowerCase();
      const places = this.#places.get(small);
      if (places) places.push(place);
      else this.#places.set(small, [place]);
    }
  }

  hold(name: string, isOne: boolean): boolean {
    if (SIGNS.test(name)) return name.trim().length > 1 && this.text.includes(name.trim());
    if (name.length < SHORTEST_NAME) return false;
    const parts = wordsOf(name);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return false;
    if (isOne) return this.#stands(parts, (word, part) => word === part || word === part.toUpperCase());
    return (
      this.#stands(parts, isAlike) ||
      (parts.length > 1 && (this.#stands([first, last], isAlike) || this.#stands([last, first], isAlike)))
    );
  }

  /** Whether these follow each other somewhere; any of them may have a genitive. */
  #stands(parts: readonly string[], isSame: (word: string, part: string) => boolean): boolean {
    const [first = ''] = parts;
    const small = first.toLowerCase();
    const starts = [small, `${small}s`].flatMap((word) => this.#places.get(word) ?? []);
    return starts.some((start) =>
      parts.every((part, after) => {
        const word = this.#words[start + after] ?? '';
        return isSame(word, part) || (/s$/i.test(word) && isSame(word.slice(0, -1), part));
      }),
    );
  }
}

const isAlike = (word: string, part: string): boolean => word.toLowerCase() === part.toLowerCase();

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Escapes of JSON as what they stand for, and nothing that is not seen. */
const readable = (words: string): string =>
  words
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\p{Cf}/gu, '');

const withoutMarks = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '');

const spelledOut = (words: string): string =>
  withoutMarks(
    words.normalize('NFC').replace(/[äöüßøåæ]/gi, (letter) => {
      const spelled = SPELLED_OUT[letter.toLowerCase()] ?? letter;
      return letter === letter.toLowerCase() ? spelled : `${spelled[0]?.toUpperCase()}${spelled.slice(1)}`;
    }),
  );

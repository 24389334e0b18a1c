const NO_BREAK = '\u00a0';

/** A number and the word that it counts or names stay on one line: "22. Dezember", "May 2018", "19:15 MEZ", "0,1 s". */
export function keepTogether(text: string): string {
  return text.replace(/(?<!\d{4})(?<=\d\.?) (?=\p{L})|(?<=\p{L}) (?=\d{4}\b)/gu, NO_BREAK);
}

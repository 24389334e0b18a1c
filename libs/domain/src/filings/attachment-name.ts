/** What a program can read and search; a picture or a sound could hold anybody. */
const ENDING = /^(?<stem>.+)\.(?<ending>txt|md|csv|json)$/isu;
const LONGEST_STEM = 60;

/**
 * The name under which a text is attached: of letters, digits and hyphens that every system and every archive takes, and unlike
 * those that are there, also where capitals do not count. Null for what is no name of a text.
 */
export function attachmentName(given: string, taken: readonly string[]): string | null {
  const { stem, ending } = ENDING.exec(given.split(/[\\/]/).at(-1) ?? '')?.groups ?? {};
  if (!stem || !ending) return null;
  const base = stemOf(stem);
  const isTaken = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `${base}${number > 1 ? `-${number}` : ''}.${ending.toLowerCase()}`;
    if (!isTaken.has(name.toLowerCase())) return name;
  }
}

const stemOf = (stem: string): string =>
  stem
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST_STEM)
    .replace(/^-+|-+$/g, '') || 'text';

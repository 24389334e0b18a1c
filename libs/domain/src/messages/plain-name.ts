/** A file's name without what could be a path, a header or hidden; at most 120 characters. */
export const plainName = (name: string): string =>
  [...name.normalize('NFC')]
    .filter((character) => !/[\p{C}"\\/]/u.test(character))
    .join('')
    .slice(0, 120)
    .trim() || 'file';

const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ł: 'l',
};

/** A label as 1 to 24 letters, digits and hyphens that any file system takes; `speaker` when nothing is left. */
export function slug(label: string): string {
  const text = label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåł]/g, (letter) => spelledOut[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (gap) => (/^\p{Mark}+$/u.test(gap) ? '' : '-'))
    .slice(0, 24)
    .replace(/^-+|-+$/g, '');
  return text === '' ? 'speaker' : text;
}

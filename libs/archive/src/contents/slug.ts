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

/** Recordings come by the thousand, devices by the handful. */
const known = new Map<string, string>();
const KNOWN_AT_MOST = 1_000;

/** A label as 1 to 24 letters, digits and hyphens that any file system takes; `speaker` when nothing is left. */
export function slug(label: string): string {
  let text = known.get(label);
  if (text === undefined) {
    text = slugOf(label);
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(label, text);
  }
  return text;
}

function slugOf(label: string): string {
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

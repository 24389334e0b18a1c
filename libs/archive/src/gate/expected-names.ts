import type { IngestEvidence } from './gate-evidence.ts';

const SPELLED_OUT = new Map(
  Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', å: 'a', ł: 'l' }),
);
const LONGEST_LABEL = 24;

/**
 * The names that one person's recordings must have in the archive. Written a second time, and not taken from the
 * builder: a mistake there must not be repeated here.
 */
export class ExpectedNames {
  private readonly labels = new Map<string, string>();

  /** Without folder and extension; positions count from 1. */
  name(item: IngestEvidence, position: number): string {
    let label = this.labels.get(item.deviceLabel);
    if (label === undefined) {
      label = plainLabel(item.deviceLabel);
      this.labels.set(item.deviceLabel, label);
    }
    const clock = item.localTime.slice(11, 19).split(':').join('-');
    return `${item.localTime.slice(0, 10)}_${clock}_${label}_${`${position}`.padStart(5, '0')}`;
  }
}

function plainLabel(label: string): string {
  const letters = [...label.normalize('NFC').toLowerCase()].map(
    (letter) => SPELLED_OUT.get(letter) ?? letter,
  );
  let text = '';
  let gap = false;
  for (const letter of letters.join('').normalize('NFD')) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
      text += gap ? `-${letter}` : letter;
      gap = false;
    } else gap ||= !/\p{Mark}/u.test(letter);
  }
  return text.slice(0, LONGEST_LABEL).replace(/^-/, '').replace(/-$/, '') || 'speaker';
}

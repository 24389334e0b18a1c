import type { NotificationContent } from '@rightful/law';
import type { Implied } from './veris-action.ts';
import { choices, countOf } from './veris-said.ts';

const DISCLOSURE: Readonly<Record<string, string>> = { yes: 'Yes', likely: 'Potentially', no: 'No' };
const DATA: Readonly<Record<string, string>> = {
  credentials: 'Credentials',
  financial: 'Bank',
  health: 'Medical',
  'origin-belief': 'Sensitive Personal',
  'sex-life': 'Sensitive Personal',
  'genetic-biometric': 'Sensitive Personal',
  criminal: 'Sensitive Personal',
  other: 'Other',
};
/** These are personal data, too, by VERIS's own hierarchy. */
const PERSONAL_TOO: ReadonlySet<string> = new Set(['Bank', 'Medical', 'Sensitive Personal']);
const VICTIMS: Readonly<Record<string, string>> = {
  customers: 'Customer',
  staff: 'Employee',
  patients: 'Patient',
  students: 'Student',
};

/** What was touched, of whom, and how much of it. */
export function verisAttribute(content: NotificationContent, implied: ReadonlySet<Implied>): object {
  const aspects = choices(content.aspects);
  const natures = choices(content.natures);
  const integrity = [
    ...(natures.includes('changed-by-mistake') ? ['Modify data'] : []),
    ...(['Alter behavior', 'Software installation'] as const).filter((variety) => implied.has(variety)),
  ];
  const availability = [
    ...(implied.has('Loss') || natures.includes('deleted-by-mistake') ? ['Loss'] : []),
    ...(natures.includes('outage') || natures.includes('denial-of-service') ? ['Interruption'] : []),
  ];
  const attribute = {
    ...(aspects.includes('confidentiality') ? { confidentiality: confidentiality(content) } : {}),
    ...varieties('integrity', integrity, aspects),
    ...varieties('availability', availability, aspects),
  };
  return Object.keys(attribute).length > 0 ? attribute : { unknown: {} };
}

const varieties = (aspect: string, variety: readonly string[], aspects: readonly string[]): object =>
  variety.length > 0 || aspects.includes(aspect)
    ? { [aspect]: { variety: variety.length > 0 ? variety : ['Unknown'] } }
    : {};

function confidentiality({ disclosure, dataTypes, categories, recordCount }: NotificationContent): object {
  const data = choices(dataTypes).map((type) => DATA[type] ?? 'Personal');
  const known = new Set([
    ...data,
    ...(data.some((variety) => PERSONAL_TOO.has(variety)) ? ['Personal'] : []),
  ]);
  const total = countOf(recordCount);
  return {
    data_disclosure: DISCLOSURE[String(disclosure)] ?? 'Unknown',
    ...(total === null ? {} : { data_total: total }),
    data: orUnknown([...known]).map((variety) => ({ variety })),
    data_victim: orUnknown([...new Set(choices(categories).map((group) => VICTIMS[group] ?? 'Other'))]),
    // Stored or on its way, in plain or sealed: the form asks only whether it could be read.
    state: ['Unknown'],
  };
}

const orUnknown = (words: readonly string[]): readonly string[] => (words.length > 0 ? words : ['Unknown']);

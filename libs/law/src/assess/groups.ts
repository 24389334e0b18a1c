import type { Wording } from '../regime.ts';

/** Whose data are touched, in the words of the authorities' forms. `isSpecial`: the method counts the context higher. */
export const GROUPS = {
  customers: { text: { en: 'customers', de: 'Kundinnen und Kunden' }, isSpecial: false },
  staff: { text: { en: 'staff', de: 'Beschäftigte' }, isSpecial: false },
  minors: { text: { en: 'minors', de: 'Minderjährige' }, isSpecial: true },
  patients: { text: { en: 'patients', de: 'Patientinnen und Patienten' }, isSpecial: false },
  students: {
    text: { en: 'pupils and students', de: 'Schülerinnen, Schüler und Studierende' },
    isSpecial: false,
  },
  users: {
    text: { en: 'users of a service', de: 'Nutzerinnen und Nutzer eines Dienstes' },
    isSpecial: false,
  },
  vulnerable: {
    text: { en: 'people who need protection', de: 'Menschen, die Schutz brauchen' },
    isSpecial: true,
  },
  'public-figures': {
    text: { en: 'people in the public eye', de: 'Menschen des öffentlichen Lebens' },
    isSpecial: true,
  },
  other: { text: { en: 'others', de: 'andere' }, isSpecial: false },
} as const satisfies Record<string, { text: Wording; isSpecial: boolean }>;
export type GroupName = keyof typeof GROUPS;

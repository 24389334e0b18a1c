import type { Wording } from '../regime.ts';

/** What kept the data from being read or lost. */
export const PROTECTION = {
  unintelligible: {
    en: 'Whoever has them cannot read them, by the state of the art.',
    de: 'Wer sie hat, kann sie nach dem Stand der Technik nicht lesen.',
  },
  keySafe: { en: 'The key, too, is out of their reach.', de: 'Auch der Schlüssel ist außer Reichweite.' },
  backup: {
    en: 'There is a copy from which they were, or will soon be, restored.',
    de: 'Es gibt eine Kopie, aus der sie wiederhergestellt wurden oder bald werden.',
  },
} as const satisfies Record<string, Wording>;

/** What was done since. */
export const SINCE = {
  riskRemoved: {
    en: 'What was done makes sure that a high risk is no longer likely to come true.',
    de: 'Was getan wurde, stellt sicher, dass eine hohe Gefahr aller Voraussicht nach nicht mehr eintritt.',
  },
  deletionConfirmed: {
    en: 'Everybody who had them has confirmed that they are deleted.',
    de: 'Alle, die sie hatten, haben bestätigt, dass sie gelöscht sind.',
  },
  tellingDisproportionate: {
    en: 'Telling each person would take an effort out of all proportion.',
    de: 'Jeden zu benachrichtigen wäre unverhältnismäßig aufwendig.',
  },
  authorityOrders: {
    en: 'The authority has ordered that the people are told.',
    de: 'Die Behörde hat angeordnet, dass die Menschen es erfahren.',
  },
} as const satisfies Record<string, Wording>;

import type { Wording } from '../regime.ts';

/** Why the context of the data counts a cell higher or lower than the chosen one says. */
export interface Modifier {
  readonly direction: 'raises' | 'lowers';
  readonly text: Wording;
}

/** The method's structure was read itself; how far each moves the score it leaves open, so each opens one cell. */
export const MODIFIERS_EVIDENCE = 'primary';

/** Asked of what the chosen cells do not already say. */
export const MODIFIERS = {
  volume: {
    direction: 'raises',
    text: {
      en: 'Of each person there is more, or over a longer time, than the cells say',
      de: 'Je Mensch ist es mehr oder über längere Zeit, als die Zeilen sagen',
    },
  },
  controllersField: {
    direction: 'raises',
    text: {
      en: 'That the data come from this controller tells more by itself',
      de: 'Dass die Daten von dieser Stelle kommen, verrät schon mehr',
    },
  },
  inaccurate: {
    direction: 'lowers',
    text: { en: 'The data are invalid or inaccurate', de: 'Die Daten sind ungültig oder ungenau' },
  },
  alreadyPublic: {
    direction: 'lowers',
    text: { en: 'The data were public before', de: 'Die Daten waren schon vorher öffentlich' },
  },
  revealsLittle: {
    direction: 'lowers',
    text: {
      en: 'By their nature the data reveal little',
      de: 'Die Daten verraten ihrer Art nach wenig',
    },
  },
} as const satisfies Record<string, Modifier>;

/** Not asked: it follows from who is among the people. */
export const SPECIAL_GROUPS_MODIFIER: Modifier = {
  direction: 'raises',
  text: {
    en: 'Minors, people in the public eye or people who need protection are among them',
    de: 'Minderjährige, Menschen des öffentlichen Lebens oder Menschen, die Schutz brauchen, sind darunter',
  },
};

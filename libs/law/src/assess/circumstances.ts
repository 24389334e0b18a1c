import type { Wording } from '../regime.ts';
import type { Cell } from './method.ts';

/** What happened to the data: every row adds. */
export const CIRCUMSTANCES = {
  confidentiality: {
    text: { en: 'Who could see them', de: 'Wer sie sehen konnte' },
    cells: {
      intact: {
        score: 0,
        evidence: 'own',
        text: { en: 'nobody who must not', de: 'niemand, der nicht durfte' },
      },
      exposed: {
        score: 0,
        evidence: 'secondary',
        text: {
          en: 'they were open, but nothing shows that anybody looked',
          de: 'sie lagen offen, doch nichts zeigt, dass jemand hinsah',
        },
      },
      knownReceivers: {
        score: 0.25,
        evidence: 'secondary',
        text: { en: 'people who are known', de: 'Menschen, die bekannt sind' },
        example: 'a mail to known wrong addresses',
      },
      unknownReceivers: {
        score: 0.5,
        evidence: 'secondary',
        text: { en: 'people who are not known, or anybody', de: 'Unbekannte oder alle' },
      },
    },
  },
  integrity: {
    text: { en: 'Whether they were changed', de: 'Ob sie verändert wurden' },
    cells: {
      intact: { score: 0, evidence: 'own', text: { en: 'no', de: 'nein' } },
      unused: {
        score: 0,
        evidence: 'secondary',
        text: {
          en: 'changed, but not used so, and restored',
          de: 'verändert, aber nicht so genutzt, und wiederhergestellt',
        },
      },
      recoverable: {
        score: 0.25,
        evidence: 'secondary',
        text: {
          en: 'changed and perhaps used so; can be restored',
          de: 'verändert und vielleicht so genutzt; wiederherstellbar',
        },
      },
      lost: {
        score: 0.5,
        evidence: 'secondary',
        text: {
          en: 'changed and perhaps used so; cannot be restored',
          de: 'verändert und vielleicht so genutzt; nicht wiederherstellbar',
        },
      },
    },
  },
  availability: {
    text: { en: 'Whether they are there', de: 'Ob sie da sind' },
    cells: {
      intact: {
        score: 0,
        evidence: 'secondary',
        text: { en: 'yes, or back without effort', de: 'ja, oder mühelos wieder da' },
      },
      temporary: {
        score: 0.25,
        evidence: 'secondary',
        text: { en: 'gone for a time', de: 'eine Zeit lang fort' },
      },
      permanent: { score: 0.5, evidence: 'secondary', text: { en: 'gone for good', de: 'für immer fort' } },
    },
  },
  malice: {
    text: { en: 'Whether somebody meant harm', de: 'Ob jemand schaden wollte' },
    cells: {
      no: { score: 0, evidence: 'secondary', text: { en: 'no', de: 'nein' } },
      yes: { score: 0.5, evidence: 'secondary', text: { en: 'yes', de: 'ja' } },
    },
  },
} as const satisfies Record<string, { text: Wording; cells: Record<string, Cell> }>;

import type { Regime, RegimeId } from './regime.ts';
import { regimes } from './regimes/index.ts';

type Right = keyof Regime['rights'];

/** On which grounds a request is not carried out, whole or in part, and where they stand in the GDPR. */
const GROUNDS = {
  MANIFESTLY_UNFOUNDED: {
    place: 'Art. 12(5)(b)',
    en: 'The request is manifestly unfounded.',
    de: 'Der Antrag ist offenkundig unbegründet.',
    fr: 'La demande est manifestement infondée.',
  },
  MANIFESTLY_EXCESSIVE: {
    place: 'Art. 12(5)(b)',
    en: 'The request is manifestly excessive.',
    de: 'Der Antrag ist offenkundig exzessiv.',
    fr: 'La demande est manifestement excessive.',
  },
  IDENTITY_NOT_SHOWN: {
    place: 'Art. 11(2), Art. 12(6)',
    en: 'We could not make sure whose data it is.',
    de: 'Wir konnten nicht sicherstellen, um wessen Daten es geht.',
    fr: 'Nous n’avons pas pu nous assurer de l’identité de la personne concernée.',
  },
  RIGHTS_OF_OTHERS: {
    place: 'Art. 15(4)',
    en: 'The rights and freedoms of other people stand against it.',
    de: 'Die Rechte und Freiheiten anderer Personen stehen entgegen.',
    fr: 'Les droits et libertés d’autres personnes s’y opposent.',
  },
  RIGHTS_OF_OTHERS_IN_TRANSFER: {
    place: 'Art. 20(4)',
    en: 'The rights and freedoms of other people stand against it.',
    de: 'Die Rechte und Freiheiten anderer Personen stehen entgegen.',
    fr: 'Les droits et libertés d’autres personnes s’y opposent.',
  },
  NOT_PORTABLE: {
    place: 'Art. 20(1)',
    en: 'The data is not used by consent or contract and by automated means.',
    de: 'Die Daten werden nicht auf Einwilligung oder Vertrag hin und automatisiert verarbeitet.',
    fr: 'Les données ne sont pas traitées sur consentement ou contrat et de façon automatisée.',
  },
  DATA_ACCURATE: {
    place: 'Art. 16',
    en: 'The data is accurate and complete.',
    de: 'Die Daten sind richtig und vollständig.',
    fr: 'Les données sont exactes et complètes.',
  },
  STILL_NEEDED: {
    place: 'Art. 17(1)',
    en: 'None of the reasons for which data has to be erased is given.',
    de: 'Keiner der Gründe, aus denen Daten zu löschen sind, liegt vor.',
    fr: 'Aucun des motifs d’effacement n’est réuni.',
  },
  LEGAL_OBLIGATION: {
    place: 'Art. 17(3)(b)',
    en: 'A law obliges us to keep the data.',
    de: 'Ein Gesetz verpflichtet uns, die Daten zu behalten.',
    fr: 'Une loi nous oblige à conserver les données.',
  },
  LEGAL_CLAIMS: {
    place: 'Art. 17(3)(e)',
    en: 'The data is needed for legal claims.',
    de: 'Die Daten werden für Rechtsansprüche gebraucht.',
    fr: 'Les données sont nécessaires à des droits en justice.',
  },
  NO_GROUND_TO_RESTRICT: {
    place: 'Art. 18(1)',
    en: 'None of the reasons for a restriction is given.',
    de: 'Keiner der Gründe für eine Einschränkung liegt vor.',
    fr: 'Aucun des motifs de limitation n’est réuni.',
  },
  COMPELLING_GROUNDS: {
    place: 'Art. 21(1)',
    en: 'Compelling legitimate grounds outweigh the objection.',
    de: 'Zwingende schutzwürdige Gründe überwiegen den Widerspruch.',
    fr: 'Des motifs légitimes et impérieux prévalent sur l’opposition.',
  },
  CLAIMS_AGAINST_OBJECTION: {
    place: 'Art. 21(1)',
    en: 'The use is needed for legal claims.',
    de: 'Die Nutzung ist für Rechtsansprüche nötig.',
    fr: 'L’usage est nécessaire à des droits en justice.',
  },
} as const;

export type RefusalGroundCode = keyof typeof GROUNDS;
export const REFUSAL_GROUND_CODES = Object.keys(GROUNDS) as readonly RefusalGroundCode[];

const ANY: readonly RefusalGroundCode[] = [
  'MANIFESTLY_UNFOUNDED',
  'MANIFESTLY_EXCESSIVE',
  'IDENTITY_NOT_SHOWN',
];
const OF: Readonly<Record<Right, readonly RefusalGroundCode[]>> = {
  access: ['RIGHTS_OF_OTHERS', ...ANY],
  portability: ['RIGHTS_OF_OTHERS_IN_TRANSFER', 'NOT_PORTABLE', ...ANY],
  rectification: ['DATA_ACCURATE', ...ANY],
  erasure: ['STILL_NEEDED', 'LEGAL_OBLIGATION', 'LEGAL_CLAIMS', ...ANY],
  restriction: ['NO_GROUND_TO_RESTRICT', ...ANY],
  objection: ['COMPELLING_GROUNDS', 'CLAIMS_AGAINST_OBJECTION', ...ANY],
};

export interface RefusalGround {
  readonly code: RefusalGroundCode;
  readonly text: { readonly en: string; readonly de: string; readonly fr: string };
  /** Where it stands. Null where the law in force has no such place. */
  readonly place: string | null;
}

/** The closed list of grounds on which a request for this right may be refused, whole or in part. */
export const refusalGroundsOf = (right: Right, regime: RegimeId): readonly RefusalGround[] =>
  OF[right].map((code) => groundOf(code, right, regime));

/** One of them; null when no such request is refused on it. */
export const refusalGround = (code: string, right: Right, regime: RegimeId): RefusalGround | null =>
  refusalGroundsOf(right, regime).find((ground) => ground.code === code) ?? null;

/** Articles of the GDPR, and of the UK GDPR that keeps its numbers; other laws are named by the right itself. */
function groundOf(code: RefusalGroundCode, right: Right, regime: RegimeId): RefusalGround {
  const { place, ...text } = GROUNDS[code];
  return {
    code,
    text,
    place: regime === 'gdpr' || regime === 'uk-gdpr' ? place : regimes[regime].rights[right],
  };
}

import type { ArchiveLocale } from '../plan/archive-input.ts';

export const missingGrounds = ['other-voice', 'other-persons-data', 'trade-secret', 'frozen'] as const;
export type MissingGround = (typeof missingGrounds)[number];

/** What the archive does not hold of one recording that the request covers, and why. */
export interface MissingPart {
  readonly recordingId: string;
  /** What the clock on the wall showed: `yyyy-mm-ddThh:mm:ss`. */
  readonly localTime: string;
  readonly deviceLabel: string;
  /** Silent in parts, or left out. */
  readonly action: 'mute' | 'withhold';
  readonly ground: MissingGround;
  /** The silent parts in milliseconds from the beginning; empty when the whole is left out. */
  readonly regions: readonly { readonly startMs: number; readonly endMs: number }[];
  readonly isTranscriptWithheld: boolean;
  /** Its transcript is there without the words of the silent parts. */
  readonly isTranscriptCut: boolean;
}

interface MissingWords {
  readonly title: string;
  readonly lead: string;
  readonly link: readonly [string, string];
  readonly mute: string;
  readonly withhold: string;
  readonly transcript: string;
  readonly cut: string;
  /** `{place}`: where the law says so, in brackets. */
  readonly grounds: Readonly<Record<MissingGround, string>>;
}

export const missingWords: Readonly<Record<ArchiveLocale, MissingWords>> = {
  en: {
    title: 'What is missing, and why',
    lead: 'Where the rights of somebody else are the reason, two people of {controller} decided this, one after the other. You can object, and you can complain to the supervisory authority: see your rights.',
    link: [
      'Something is missing in 1 recording. Here is what, and why.',
      'Something is missing in {n} recordings. Here is what, and why.',
    ],
    mute: 'It is silent {parts}.',
    withhold: 'It is left out.',
    transcript:
      'Its transcript is left out as a whole, since nobody can tell which words belong to the silent part.',
    cut: 'Where its transcript shows […], the words were left out with the sound.',
    grounds: {
      frozen:
        'It is being looked into whether it is yours. It is kept meanwhile, and you can ask again afterwards.',
      'other-voice': 'Somebody else can be heard there, whose rights must not be affected{place}.',
      'other-persons-data': 'It tells things about somebody else, whose rights must not be affected{place}.',
      'trade-secret': 'It tells a trade secret of somebody else{place}.',
    },
  },
  de: {
    title: 'Was fehlt, und warum',
    lead: 'Wo die Rechte anderer der Grund sind, haben das zwei Menschen bei {controller} nacheinander entschieden. Sie können widersprechen und sich bei der Aufsichtsbehörde beschweren: siehe Ihre Rechte.',
    link: [
      'In 1 Aufnahme fehlt etwas. Hier steht, was und warum.',
      'In {n} Aufnahmen fehlt etwas. Hier steht, was und warum.',
    ],
    mute: 'Sie ist stumm {parts}.',
    withhold: 'Sie ist nicht dabei.',
    transcript:
      'Ihr Transkript fehlt ganz, weil niemand sagen kann, welche Wörter zu der stummen Stelle gehören.',
    cut: 'Wo in ihrem Transkript […] steht, fehlen mit dem Ton auch die Wörter.',
    grounds: {
      frozen:
        'Es wird geprüft, ob sie von Ihnen ist. Solange wird sie aufbewahrt; danach können Sie neu fragen.',
      'other-voice':
        'Dort ist jemand anderes zu hören, dessen Rechte nicht beeinträchtigt werden dürfen{place}.',
      'other-persons-data':
        'Sie verrät etwas über jemand anderen, dessen Rechte nicht beeinträchtigt werden dürfen{place}.',
      'trade-secret': 'Sie verrät ein Geschäftsgeheimnis eines anderen{place}.',
    },
  },
};

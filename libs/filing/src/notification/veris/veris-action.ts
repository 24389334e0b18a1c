import type { NotificationContent } from '@rightful/law';
import { choices } from './veris-said.ts';

type Kind = 'error' | 'hacking' | 'malware' | 'misuse' | 'physical' | 'social';
/** Attributes that VERIS's own checks ask for beside an action. */
export type Implied = 'Alter behavior' | 'Software installation' | 'Loss';
interface Told {
  readonly kind: Kind;
  readonly variety: string;
  readonly asset?: string;
  readonly implies?: Implied;
}

const error = (variety: string): Told => ({ kind: 'error', variety });
/** By the form's kinds of incident. A kind that is not here says too little for an action. */
const TOLD: Readonly<Record<string, Told>> = {
  'sent-by-mistake': error('Misdelivery'),
  misdelivery: error('Misdelivery'),
  'wrong-rights': error('Misconfiguration'),
  misconfiguration: error('Misconfiguration'),
  publication: error('Publishing error'),
  'verbal-disclosure': error('Gaffe'),
  'open-mail-list': error('Other'),
  'improper-disposal': error('Disposal error'),
  'deleted-by-mistake': error('Other'),
  'changed-by-mistake': error('Other'),
  'lost-device': { ...error('Loss'), asset: 'U - Unknown', implies: 'Loss' },
  'stolen-device': { kind: 'physical', variety: 'Theft', asset: 'U - Unknown', implies: 'Loss' },
  ransomware: { kind: 'malware', variety: 'Ransomware', implies: 'Software installation' },
  malware: { kind: 'malware', variety: 'Unknown', implies: 'Software installation' },
  phishing: { kind: 'social', variety: 'Phishing', asset: 'P - Unknown', implies: 'Alter behavior' },
  'credential-stuffing': { kind: 'hacking', variety: 'Use of stolen creds' },
  'brute-force': { kind: 'hacking', variety: 'Brute force' },
  'unpatched-system': { kind: 'hacking', variety: 'Exploit vuln' },
  'denial-of-service': { kind: 'hacking', variety: 'DoS' },
  'insider-misuse': { kind: 'misuse', variety: 'Unknown' },
};

export interface VerisAction {
  readonly action: object;
  readonly assets: readonly string[];
  readonly implied: ReadonlySet<Implied>;
}

/** What happened, as far as the form's choices tell it. */
export function verisAction(content: NotificationContent): VerisAction {
  const natures = choices(content.natures);
  const told = natures.flatMap((nature) => TOLD[nature] ?? mixedUp(nature, content));
  if (told.length === 0 && String(content.cause).endsWith('-error')) told.push(error('Unknown'));
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  const assets = [
    ...told.flatMap(({ asset }) => asset ?? []),
    ...(natures.includes('lost-paper') ? ['M - Documents'] : []),
  ];
  return {
    action:
      kinds.length === 0
        ? { unknown: {} }
        : Object.fromEntries(
            kinds.map((kind) => [
              kind,
              {
                variety: unique(told.flatMap((one) => (one.kind === kind ? one.variety : []))),
                vector: ['Unknown'],
                ...(kind === 'social' ? { target: ['Unknown'] } : {}),
              },
            ]),
          ),
    assets: assets.length > 0 ? unique(assets) : ['Unknown'],
    implied: new Set(told.flatMap(({ implies }) => implies ?? [])),
  };
}

/** Records that were mixed up are a misdelivery once somebody got them. */
const mixedUp = (nature: string, { disclosure }: NotificationContent): Told[] =>
  nature === 'record-mix-up' ? [error(disclosure === 'yes' ? 'Misdelivery' : 'Unknown')] : [];

const unique = (words: readonly string[]): string[] => [...new Set(words)];

import type { IntakeWho, RequestKind } from '@rightful/data';
import { isPlainAddress } from '@rightful/mail';
import { canonicalEmail } from '../people/identity/canonical-email.ts';
import type { Refusal } from '../people/outcomes.ts';
import type { IntakeDetails } from './intake-details.ts';

/** What somebody asks for, and who they say they are. */
export interface Asked {
  readonly kind: RequestKind;
  readonly who: IntakeWho;
  readonly name: string;
  readonly email?: string | null;
  readonly postalAddress?: string | null;
  readonly customerNumber?: string | null;
  readonly deviceSerial?: string | null;
  readonly heardFrom?: Date | null;
  readonly heardTo?: Date | null;
  readonly words?: string | null;
  readonly locale?: 'en' | 'de' | null;
}

export type AskRefused = Refusal<'AskRefused'>;

export const askRefused = (field: string, message: string): AskRefused => ({
  kind: 'AskRefused',
  code: 'ASK_REFUSED',
  message,
  path: [field],
});

const LONGEST = {
  name: 200,
  postalAddress: 500,
  customerNumber: 100,
  deviceSerial: 100,
  words: 4000,
} as const;

/** Reads a form; what is wrong with it is said before anything is looked for or counted. */
export function readAsked(asked: Asked, now: Date): IntakeDetails | AskRefused {
  const text = (field: keyof typeof LONGEST): string | null => asked[field]?.trim() || null;
  const name = text('name');
  if (!name) return askRefused('name', 'Write the name of the person who asks.');
  for (const [field, most] of Object.entries(LONGEST)) {
    const value = text(field as keyof typeof LONGEST) ?? '';
    if (value.length > most) return askRefused(field, `Write at most ${most} characters.`);
  }
  const email = asked.email?.trim() ? canonicalEmail(asked.email) : null;
  if (email && (email.length > 254 || !isPlainAddress(email)))
    return askRefused('email', 'Write one address like name@example.org.');
  const { heardFrom = null, heardTo = null } = asked;
  if (heardFrom && heardFrom > now) return askRefused('heardFrom', 'That time has not come yet.');
  if (heardFrom && heardTo && heardTo <= heardFrom)
    return askRefused('heardTo', 'The end has to be later than the beginning.');
  return {
    name,
    email,
    postalAddress: text('postalAddress'),
    customerNumber: text('customerNumber'),
    deviceSerial: text('deviceSerial'),
    heardFrom: heardFrom?.toISOString() ?? null,
    heardTo: heardTo?.toISOString() ?? null,
    words: text('words'),
    needed: null,
    refusalReason: null,
    refusalAnswer: null,
    endReason: null,
  };
}

/** Their own voice on somebody else's device: the other person's recordings are never theirs to have. */
export const isVoiceOnly = (who: IntakeWho): boolean => who === 'household' || who === 'passer-by';

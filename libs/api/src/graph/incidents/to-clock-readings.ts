import { type BreachClock, type ClockStep, spellCitation } from '@rightful/law';
import type { ClockReading } from './clock-reading.type.ts';
import type { ClockReadingKind } from './clock-reading-kind.enum.ts';

/** Every way to count a notice's period, the one that is relied on first; none where the law names no length. */
export function toClockReadings({ rule, outer, disputed }: BreachClock, locale: 'en' | 'de'): ClockReading[] {
  const reading = (kind: ClockReadingKind, { at, text, citation }: ClockStep): ClockReading => ({
    ...{ kind, at },
    text: text[locale],
    citation: spellCitation(citation.text, locale),
  });
  return [
    ...(rule ? [reading('RULE', rule)] : []),
    ...(outer ? [reading('OUTER', outer)] : []),
    ...disputed.map((step) => reading('DISPUTED', step)),
  ];
}

import type { FilingLanguage } from '@rightful/filing';
import { type Leadership as Found, spellCitation } from '@rightful/law';
import type { Leadership } from './leadership.type.ts';

const names = (authorities: Found['concerned']): string[] => authorities.map(({ name }) => name);

/** In the words of one language. */
export const toLeadership = (
  { lead, concerned, apart, reasons }: Found,
  language: FilingLanguage,
): Leadership => ({
  leadName: lead?.name ?? null,
  concernedNames: names(concerned),
  apartNames: names(apart),
  reasons: reasons.map(({ text, citation }) => ({
    text: text[language],
    citation: spellCitation(citation.text, language),
    evidence: citation.evidence,
  })),
});

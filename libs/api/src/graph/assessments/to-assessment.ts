import type { AssessmentView } from '@rightful/domain';
import { answerIn, breachQuestions, spellCitation } from '@rightful/law';
import type { IncidentAssessment } from './incident-assessment.type.ts';
import type { StatedFact } from './stated-fact.type.ts';

/** A kept assessment in the words of a language. */
export const toAssessment = (
  { facts, duties, ...view }: AssessmentView,
  locale: 'en' | 'de',
): IncidentAssessment => ({
  ...view,
  duties: duties.map(({ reasons, ...duty }) => ({
    ...duty,
    reasons: reasons.map(({ text, citation }) => ({
      text: text[locale],
      citation: citation && spellCitation(citation.text, locale),
      evidence: citation?.evidence ?? null,
    })),
  })),
  facts: breachQuestions().flatMap((question): StatedFact[] => {
    const said = answerIn(facts, question);
    if (said?.length === 0) return [];
    const wordsOf = (value: string) =>
      question.options.find((option) => option.value === value)?.text[locale] ?? value;
    const joint = question.kind === 'amount' ? '–' : ', ';
    return [
      {
        text: question.text[locale],
        answer: said && [...new Set(said)].map(wordsOf).join(joint),
      },
    ];
  }),
});

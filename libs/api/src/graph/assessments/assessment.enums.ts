import { enumOf } from './enum-of.ts';

const said = (en: string) => ({ en, de: en });

export const SeverityBand = enumOf('SeverityBand', 'How severe a breach is, by its score.', {
  low: said('Below 2.'),
  medium: said('From 2.'),
  high: said('From 3.'),
  'very-high': said('From 4.'),
});
export const BreachDuty = enumOf('BreachDuty', 'What the law may ask after a breach.', {
  document: said('To document it.'),
  'notify-authority': said('To notify the authority.'),
  'tell-people': said('To tell the people.'),
});
export const DutyVerdict = enumOf('DutyVerdict', 'What the rules find of a duty.', {
  required: said('The law itself asks it.'),
  'not-required': said('The law itself does not ask it.'),
  judge: said('A person judges.'),
  'not-covered': said('These rules hold nothing on it.'),
});
export const DutyDecision = enumOf('DutyDecision', 'What a person decides of a duty, or the rules lean to.', {
  required: said('It stands.'),
  'not-required': said('It does not stand.'),
});
export const CitationEvidence = enumOf('CitationEvidence', 'How well a place in the law was checked.', {
  primary: said('Read in the text itself.'),
  secondary: said('Read where others quote it.'),
  own: said('Our own reading.'),
});
export const BreachQuestionKind = enumOf('BreachQuestionKind', 'How a question is answered.', {
  one: said('By one of the options.'),
  optional: said('By one of the options, or that it does not apply.'),
  many: said('By any number of the options.'),
  'yes-no': said('By true or false.'),
  amount: said('By at least and at most how many.'),
});

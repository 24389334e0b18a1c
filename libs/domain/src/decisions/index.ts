export { type DecideResult, decide, isNoSecond, type SeenDecision } from './decide.ts';
export { type DecisionWords, decisionGroundOf, decisionWordsOf, verdictWordsOf } from './decision-words.ts';
export { isOtherPerson } from './is-other-person.ts';
export { isSamePerson } from './is-same-person.ts';
export { decisionsOf, findDecision, listDecisions, officerNameOf } from './list-decisions.ts';
export { type ProposeResult, propose } from './propose.ts';
export { type GrantInPartInput, proposeGrantInPart, proposeRefusal } from './propose-refusal.ts';
export { type WhyRefused, whyRefused } from './why-refused.ts';

import type { CalendarDate } from '../calendar-date.ts';
import type { Citation, RegimeId, Wording } from '../regime.ts';
import { regimes } from '../regimes/index.ts';
import { dutiesOf } from './duties-of.ts';
import type { Duty, DutyName } from './duty.ts';
import { ASSESSMENT_RULES, DUTY_RULES } from './duty-rules.ts';
import type { BreachFacts } from './facts.ts';
import { areMany, leaningOf } from './leaning.ts';
import { METHOD } from './method.ts';
import { type Severity, severityOf } from './score.ts';
import { type SecondOpinion, secondOpinion } from './second-opinion.ts';

/** What a person decides where the rules leave it to one, or against them; never without a reason. */
export interface OwnJudgement {
  readonly duty: DutyName;
  readonly verdict: 'required' | 'not-required';
  readonly reason: string;
}

export interface AssessedDuty extends Duty {
  /** Stands beside what the rules say; both are shown. */
  readonly judgement: OwnJudgement | null;
  /** A judgement that goes against what the rules found, or where they found nothing, lean to. */
  readonly departs: boolean;
  /** Whether it stands: by the judgement, else by the law itself; null while neither says so. */
  readonly stands: boolean | null;
}

export interface Assessment {
  /** Of the tables and rules of all this. */
  readonly rules: string;
  readonly method: { readonly name: string; readonly version: string; readonly evidence: string };
  readonly regime: {
    readonly id: RegimeId;
    readonly title: Wording;
    readonly rulesFrom: CalendarDate | null;
    /** How well that day was checked; null where there are no rules. */
    readonly rulesFromEvidence: Citation['evidence'] | null;
  };
  readonly severity: Severity;
  readonly flags: { readonly manyPeople: boolean | null; readonly unintelligible: boolean | null };
  readonly duties: readonly AssessedDuty[];
  /** By the Spanish authority's product; null: not asked. */
  readonly secondOpinion: SecondOpinion | null;
  /** Which facts are not known yet, as paths into the facts. */
  readonly unknown: readonly string[];
}

/**
 * From the facts of a breach to its severity and to what the law asks, with the reasons. `on`: the day of becoming aware.
 * Not legal advice.
 */
export function assess(
  facts: BreachFacts,
  {
    regime,
    on,
    judgements = [],
  }: { regime: RegimeId; on: CalendarDate; judgements?: readonly OwnJudgement[] },
): Assessment {
  const severity = severityOf(facts);
  const duties = dutiesOf(regime, on, facts, leaningOf(facts, severity));
  const rules = DUTY_RULES[regime].findLast(({ validFrom }) => validFrom <= on);
  return {
    rules: ASSESSMENT_RULES,
    method: METHOD,
    regime: {
      id: regime,
      title: regimes[regime].title,
      rulesFrom: rules?.validFrom ?? null,
      rulesFromEvidence: rules?.validFromEvidence ?? null,
    },
    severity,
    flags: { manyPeople: areMany(facts.people.count), unintelligible: facts.protection.unintelligible },
    duties: duties.map((duty) => withJudgement(duty, judgements)),
    secondOpinion: facts.aepd ? secondOpinion(facts.aepd) : null,
    unknown: unknownIn(facts),
  };
}

/** A duty as the rules found it, with what a person decides of it. */
export function withJudgement(duty: Duty, judgements: readonly OwnJudgement[]): AssessedDuty {
  const judgement = judgements.find((each) => each.duty === duty.duty) ?? null;
  const verdict = duty.verdict === 'required' || duty.verdict === 'not-required' ? duty.verdict : null;
  const found = verdict ?? duty.leaning;
  const decided = judgement?.verdict ?? verdict;
  return {
    ...duty,
    judgement,
    departs: judgement !== null && found !== null && judgement.verdict !== found,
    stands: decided && decided === 'required',
  };
}

function unknownIn(facts: BreachFacts): string[] {
  const { count, groups } = facts.people;
  const found = [
    ...(facts.happened === null ? ['happened'] : []),
    ...(count === null ? ['people.count'] : []),
    ...(groups === null ? ['people.groups'] : []),
  ];
  for (const group of [
    'data',
    'opens',
    'identifiers',
    'modifiers',
    'circumstances',
    'protection',
    'since',
  ] as const)
    for (const [name, value] of Object.entries(facts[group] ?? {}))
      if (value === null) found.push(`${group}.${name}`);
  return found;
}

import type { CalendarDate } from '../calendar-date.ts';
import type { RegimeId, Wording } from '../regime.ts';
import { regimes } from '../regimes/index.ts';
import { dutiesOf } from './duties-of.ts';
import type { Duty, DutyName } from './duty.ts';
import { DUTY_RULES } from './duty-rules.ts';
import type { BreachFacts } from './facts.ts';
import { METHOD } from './method.ts';
import { areMany, riskOf } from './risk.ts';
import { type Severity, severityOf } from './score.ts';

/** What a person decides where the rules leave it to one, or against them; never without a reason. */
export interface OwnJudgement {
  readonly duty: DutyName;
  readonly verdict: 'required' | 'not-required';
  readonly reason: string;
}

export interface AssessedDuty extends Duty {
  /** Stands beside what the rules say; both are shown. */
  readonly judgement: OwnJudgement | null;
  /** A judgement that goes against what the rules found required or not. */
  readonly departs: boolean;
}

export interface Assessment {
  readonly method: { readonly name: string; readonly version: string; readonly evidence: string };
  readonly regime: {
    readonly id: RegimeId;
    readonly title: Wording;
    readonly rulesFrom: CalendarDate | null;
  };
  readonly severity: Severity;
  readonly flags: { readonly manyPeople: boolean | null; readonly unintelligible: boolean | null };
  readonly duties: readonly AssessedDuty[];
  /** The Spanish authority's product: above 20 notify, above 40 tell the people. Null: not asked. */
  readonly secondOpinion: {
    readonly product: number;
    readonly notify: boolean;
    readonly tell: boolean;
  } | null;
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
  const duties = dutiesOf(regime, on, facts, riskOf(facts, severity));
  return {
    method: METHOD,
    regime: {
      id: regime,
      title: regimes[regime].title,
      rulesFrom: DUTY_RULES[regime].findLast(({ validFrom }) => validFrom <= on)?.validFrom ?? null,
    },
    severity,
    flags: { manyPeople: areMany(facts.people.count), unintelligible: facts.protection.unintelligible },
    duties: duties.map((duty) => withJudgement(duty, judgements)),
    secondOpinion: facts.aepd ? secondOpinion(facts.aepd) : null,
    unknown: unknownIn(facts),
  };
}

function withJudgement(duty: Duty, judgements: readonly OwnJudgement[]): AssessedDuty {
  const judgement = judgements.find((each) => each.duty === duty.duty) ?? null;
  const found = duty.verdict === 'required' || duty.verdict === 'not-required' ? duty.verdict : null;
  return { ...duty, judgement, departs: judgement !== null && found !== null && judgement.verdict !== found };
}

// The authority asks besides for two of three thresholds each, which no stored source spells out.
function secondOpinion({ volume, type, impact }: NonNullable<BreachFacts['aepd']>) {
  const product = volume * type * impact;
  return { product, notify: product > 20, tell: product > 40 };
}

function unknownIn(facts: BreachFacts): string[] {
  const found = facts.people.count === null ? ['people.count'] : [];
  for (const group of ['data', 'identifiers', 'circumstances', 'protection', 'since'] as const)
    for (const [name, value] of Object.entries(facts[group]))
      if (value === null) found.push(`${group}.${name}`);
  return found;
}

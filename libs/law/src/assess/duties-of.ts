import type { CalendarDate } from '../calendar-date.ts';
import type { Citation, RegimeId } from '../regime.ts';
import type { Duty, DutyName, DutyReason } from './duty.ts';
import { DUTIES } from './duty.ts';
import { DUTY_RULES, type DutyRules } from './duty-rules.ts';
import type { BreachFacts } from './facts.ts';
import { isHarmless, type Leaning } from './leaning.ts';

/**
 * What the law asks on a day. Only what a law names by itself gives a verdict: that every breach is documented, an exception,
 * an order. Whether a risk is unlikely or high is judged by a person; the severity leans to one side.
 */
export function dutiesOf(regime: RegimeId, on: CalendarDate, facts: BreachFacts, leaning: Leaning): Duty[] {
  const rules = DUTY_RULES[regime].findLast(({ validFrom }) => validFrom <= on);
  if (!rules) return DUTIES.map((duty) => notCovered(duty));
  return [document(rules), authority(rules, leaning), people(rules, facts, leaning)];
}

const found = (duty: DutyName, verdict: Duty['verdict'], ...reasons: readonly DutyReason[]): Duty => ({
  duty,
  verdict,
  leaning: null,
  publicNotice: false,
  reasons,
});

const left = (duty: DutyName, leansToIt: boolean, ...reasons: readonly DutyReason[]): Duty => ({
  duty,
  verdict: 'judge',
  leaning: leansToIt ? 'required' : 'not-required',
  publicNotice: false,
  reasons,
});

const because = (citation: Citation | null, en: string, de: string): DutyReason => ({
  text: { en, de },
  citation,
});

const notCovered = (duty: DutyName): Duty =>
  found(
    duty,
    'not-covered',
    because(
      null,
      'These rules hold nothing on this under this law for this day. Ask somebody who knows it.',
      'Diese Regeln sagen dazu nach diesem Recht an diesem Tag nichts. Fragen Sie jemanden, der es kennt.',
    ),
  );

const document = ({ document: citation }: DutyRules): Duty =>
  citation
    ? found(
        'document',
        'required',
        because(
          citation,
          'Every breach is documented: its facts, its effects, what was done, whether or not anybody is told.',
          'Jede Panne wird dokumentiert: was geschah, wie es wirkt, was getan wurde, ob jemand davon hört oder nicht.',
        ),
      )
    : notCovered('document');

function authority({ authority: citation, authorityFrom }: DutyRules, { toRisk, reasons }: Leaning): Duty {
  if (authorityFrom === 'relevant') return byRelevantRisk('notify-authority', citation, toRisk, reasons);
  return left(
    'notify-authority',
    toRisk,
    ...reasons,
    because(
      citation,
      'The authority hears of a breach unless a risk to people is unlikely. Whoever decides that it is, writes down why; who doubts, notifies.',
      'Die Behörde hört von einer Panne, außer sie gefährdet Menschen voraussichtlich nicht. Wer das entscheidet, schreibt auf, warum; wer zweifelt, meldet.',
    ),
  );
}

function people(rules: DutyRules, facts: BreachFacts, { toRisk, toHighRisk, reasons }: Leaning): Duty {
  const { people: citation, peopleFrom, exceptions, order } = rules;
  const { protection, since } = facts;
  if (order && since.authorityOrders === true)
    return found(
      'tell-people',
      'required',
      because(order, 'The authority has ordered it.', 'Die Behörde hat es angeordnet.'),
    );
  if (peopleFrom === 'relevant') return byRelevantRisk('tell-people', citation, toRisk, reasons);
  const all = [...reasons];
  const isUnreadable = protection.unintelligible === true && protection.keySafe === true;
  const excused = exceptions && exceptionOf(exceptions, facts);
  if (excused)
    return found(
      'tell-people',
      'not-required',
      ...all,
      excused,
      ...(order
        ? [
            because(
              order,
              'The authority may order it all the same.',
              'Die Behörde kann es dennoch anordnen.',
            ),
          ]
        : []),
    );
  if (isUnreadable)
    all.push(
      because(
        null,
        'The data cannot be read, but they may be lost or changed: what that does to people, the protection does not touch.',
        'Die Daten sind nicht lesbar, aber vielleicht verloren oder verändert: was das mit Menschen macht, berührt der Schutz nicht.',
      ),
    );
  all.push(
    because(
      citation,
      'Where the risk is high, each person is told without undue delay, in plain words. Whether it is, is yours to judge; write down why.',
      'Ist die Gefahr hoch, erfährt es jeder Mensch unverzüglich, in klaren Worten. Ob sie es ist, beurteilen Sie; schreiben Sie auf, warum.',
    ),
  );
  const told = left('tell-people', toHighRisk, ...all);
  if (!exceptions || since.tellingDisproportionate !== true) return told;
  const notice = because(
    exceptions.disproportionate,
    'Telling each would take an effort out of all proportion: a public notice does instead, as effectively.',
    'Jeden zu benachrichtigen wäre unverhältnismäßig: stattdessen eine öffentliche Bekanntmachung, die ebenso wirkt.',
  );
  return { ...told, publicNotice: true, reasons: [...told.reasons, notice] };
}

/** An exception that the law names by itself, and that the facts meet. */
function exceptionOf(
  { unintelligible, riskRemoved }: NonNullable<DutyRules['exceptions']>,
  facts: BreachFacts,
): DutyReason | null {
  if (isHarmless(facts))
    return because(
      unintelligible,
      'The data cannot be read by anybody who must not.',
      'Die Daten kann niemand lesen, der nicht darf.',
    );
  if (facts.since.riskRemoved === true)
    return because(
      riskRemoved,
      'What was done since makes sure that the high risk is no longer likely to come true.',
      'Was seither getan wurde, stellt sicher, dass die hohe Gefahr aller Voraussicht nach nicht mehr eintritt.',
    );
  return null;
}

const byRelevantRisk = (
  duty: DutyName,
  citation: Citation,
  leansToIt: boolean,
  reasons: readonly DutyReason[],
): Duty =>
  left(
    duty,
    leansToIt,
    ...reasons,
    because(
      citation,
      'Authority and people hear of a breach that may bring a relevant risk or damage.',
      'Behörde und Menschen hören von einer Panne, die eine erhebliche Gefahr oder einen erheblichen Schaden bringen kann.',
    ),
  );

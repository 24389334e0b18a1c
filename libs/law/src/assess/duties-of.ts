import type { CalendarDate } from '../calendar-date.ts';
import type { RegimeId, Wording } from '../regime.ts';
import type { Duty, DutyName, DutyReason } from './duty.ts';
import { DUTIES } from './duty.ts';
import { DUTY_RULES, type DutyRules } from './duty-rules.ts';
import type { BreachFacts } from './facts.ts';
import type { Answer, Risk } from './risk.ts';

/** From facts and risk to what the law asks, on a day. */
export function dutiesOf(regime: RegimeId, on: CalendarDate, facts: BreachFacts, risk: Risk): Duty[] {
  const rules = DUTY_RULES[regime].findLast(({ validFrom }) => validFrom <= on);
  if (!rules) return DUTIES.map((duty) => notCovered(duty));
  return [document(rules), authority(rules, risk), people(rules, facts, risk)];
}

const decided = (
  duty: DutyName,
  verdict: Duty['verdict'],
  reasons: readonly DutyReason[],
  leaning: Duty['leaning'] = null,
): Duty => ({ duty, verdict, leaning, publicNotice: false, reasons });

const because = (citation: DutyReason['citation'], en: string, de: string): DutyReason => ({
  text: { en, de } satisfies Wording,
  citation,
});

const notCovered = (duty: DutyName): Duty =>
  decided(duty, 'not-covered', [
    because(
      null,
      'These rules hold nothing on breaches under this law for this day. Ask somebody who knows it.',
      'Diese Regeln sagen zu Pannen nach diesem Recht an diesem Tag nichts. Fragen Sie jemanden, der es kennt.',
    ),
  ]);

const document = ({ document: citation }: DutyRules): Duty =>
  decided('document', 'required', [
    because(
      citation,
      'Every breach is documented: its facts, its effects, what was done, whether or not anybody is told.',
      'Jede Panne wird dokumentiert: was geschah, wie es wirkt, was getan wurde, ob jemand davon hört oder nicht.',
    ),
  ]);

function authority(rules: DutyRules, risk: Risk): Duty {
  const { authority: citation, authorityFrom } = rules;
  if (authorityFrom === 'relevant') return byThreshold('notify-authority', citation, risk);
  if (risk.isUnlikely === true)
    return decided('notify-authority', 'not-required', [
      ...risk.reasons,
      because(
        citation,
        'The authority need not hear of a breach that is unlikely to put people at risk.',
        'Von einer Panne, die Menschen voraussichtlich nicht gefährdet, muss die Behörde nicht hören.',
      ),
    ]);
  if (risk.isUnlikely === false)
    return decided('notify-authority', 'required', [
      ...risk.reasons,
      because(
        citation,
        'The authority hears of a breach unless a risk to people is unlikely.',
        'Die Behörde hört von einer Panne, außer sie gefährdet Menschen voraussichtlich nicht.',
      ),
    ]);
  return decided(
    'notify-authority',
    'judge',
    [
      ...risk.reasons,
      because(
        citation,
        'A low score alone does not make a risk unlikely. Whoever decides that it is, writes down why; who doubts, notifies.',
        'Eine niedrige Zahl allein macht eine Gefahr nicht unwahrscheinlich. Wer das entscheidet, schreibt auf, warum; wer zweifelt, meldet.',
      ),
    ],
    risk.isHigh === false ? 'not-required' : 'required',
  );
}

function people(rules: DutyRules, facts: BreachFacts, risk: Risk): Duty {
  const { people: citation, peopleFrom, exceptions } = rules;
  if (peopleFrom === 'relevant') return byThreshold('tell-people', citation, risk);
  const order: DutyReason[] = rules.order
    ? [
        because(
          rules.order,
          'The authority may order it all the same.',
          'Die Behörde kann es dennoch anordnen.',
        ),
      ]
    : [];
  if (risk.isHigh === false)
    return decided('tell-people', 'not-required', [
      ...risk.reasons,
      because(
        citation,
        'People are told where the risk is high.',
        'Menschen erfahren es, wo die Gefahr hoch ist.',
      ),
      ...order,
    ]);
  const { protection, since } = facts;
  if (exceptions && protection.unintelligible === true && protection.keySafe === true)
    return decided('tell-people', 'not-required', [
      ...risk.reasons,
      because(
        exceptions.unintelligible,
        'The data cannot be read by anybody who must not.',
        'Die Daten kann niemand lesen, der nicht darf.',
      ),
      ...order,
    ]);
  if (exceptions && since.riskRemoved === true)
    return decided('tell-people', 'not-required', [
      ...risk.reasons,
      because(
        exceptions.riskRemoved,
        'What was done since makes sure that the high risk is no longer likely to come true.',
        'Was seither getan wurde, stellt sicher, dass die hohe Gefahr aller Voraussicht nach nicht mehr eintritt.',
      ),
      ...order,
    ]);
  const told = asRisky(risk.isHigh, citation, risk);
  if (!(exceptions && since.tellingDisproportionate === true)) return told;
  return {
    ...told,
    publicNotice: true,
    reasons: [
      ...told.reasons,
      because(
        exceptions.disproportionate,
        'Telling each would take an effort out of all proportion: a public notice does instead, as effectively.',
        'Jeden zu benachrichtigen wäre unverhältnismäßig: stattdessen eine öffentliche Bekanntmachung, die ebenso wirkt.',
      ),
    ],
  };
}

function asRisky(isHigh: Answer, citation: DutyReason['citation'], risk: Risk): Duty {
  if (isHigh)
    return decided('tell-people', 'required', [
      ...risk.reasons,
      because(
        citation,
        'The risk is high: each person is told without undue delay, in plain words.',
        'Die Gefahr ist hoch: Jeder Mensch erfährt es unverzüglich, in klaren Worten.',
      ),
    ]);
  return decided(
    'tell-people',
    'judge',
    [
      ...risk.reasons,
      because(
        citation,
        'Whether the risk is high cannot be read off the score here. Whoever decides, writes down why.',
        'Ob die Gefahr hoch ist, lässt sich hier nicht an der Zahl ablesen. Wer entscheidet, schreibt auf, warum.',
      ),
    ],
    'required',
  );
}

function byThreshold(duty: DutyName, citation: DutyReason['citation'], risk: Risk): Duty {
  const rule = because(
    citation,
    'Authority and people hear of a breach that may bring a relevant risk or damage.',
    'Behörde und Menschen hören von einer Panne, die eine erhebliche Gefahr oder einen erheblichen Schaden bringen kann.',
  );
  if (risk.isHigh) return decided(duty, 'required', [...risk.reasons, rule]);
  if (risk.isUnlikely) return decided(duty, 'not-required', [...risk.reasons, rule]);
  return decided(duty, 'judge', [...risk.reasons, rule], risk.isHigh === false ? 'not-required' : 'required');
}

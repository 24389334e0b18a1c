import type { IncidentAssessmentRow, IncidentRow, Transaction } from '@rightful/data';
import { type AssessedDuty, type Duty, type DutyName, type OwnJudgement, withJudgement } from '@rightful/law';
import type { KeyService } from '@rightful/vault';
import { openIncidentWords } from '../incidents/incident-words.ts';

type Keyed = Pick<IncidentRow, 'id' | 'wordsKey'>;

/** The duties of an assessment with what its officer decided of each. */
export async function judgedDuties(
  keyService: KeyService,
  keyed: Keyed,
  { duties, judgementsSealed }: Pick<IncidentAssessmentRow, 'duties' | 'judgementsSealed'>,
): Promise<AssessedDuty[]> {
  const words = await openIncidentWords(keyService, keyed, judgementsSealed);
  const judgements = words ? (JSON.parse(words) as OwnJudgement[]) : [];
  return (duties as Duty[]).map((duty) => withJudgement(duty, judgements));
}

/** Whether the latest assessment of an incident leaves this duty standing; not while nobody assessed it. */
export async function isDutyStanding(
  { common }: Pick<Transaction, 'common'>,
  keyService: KeyService,
  { id }: Pick<IncidentRow, 'id'>,
  duty: DutyName,
): Promise<boolean> {
  const [[latest], keyed] = await Promise.all([
    common.incidentAssessments.find({ incidentId: id }, { order: { number: 'DESC' }, take: 1 }),
    common.incidents.one({ id }),
  ]);
  if (!latest || !keyed) return false;
  const duties = await judgedDuties(keyService, keyed, latest);
  return duties.find((one) => one.duty === duty)?.stands === true;
}

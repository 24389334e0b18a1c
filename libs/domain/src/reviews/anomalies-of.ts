import type { DeviceOwnershipRow, RecordingTraits, ReviewReason } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import type { Pattern, PatternLimits } from './pattern.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Line = Pick<DeviceOwnershipRow, 'subjectId' | 'deviceId' | 'ownedFrom' | 'ownedTo'>;

export interface Ordinary {
  readonly subjectId: SubjectId;
  /** All recordings of this customer. */
  readonly pattern: Pattern;
  /** Every line of the ledger on the customer's devices, whoever had them. */
  readonly ledger: readonly Line[];
  /** Ids of recordings on which somebody else says that their own voice is. */
  readonly voicesNamed: ReadonlySet<string>;
  /** Ids of recordings of which another answer kept something back. */
  readonly keptBack: ReadonlySet<string>;
  /** Ids that the gate named. */
  readonly heldByGate: ReadonlySet<string>;
  readonly limits: PatternLimits;
}

/** Why this recording is out of the ordinary for this customer: none, one or several reasons. Asks nothing but its arguments. */
export function anomaliesOf(recording: RecordingTraits, ordinary: Ordinary): ReviewReason[] {
  const { pattern, limits, heldByGate, voicesNamed, keptBack } = ordinary;
  const { recordedAt, durationMs, language, wakeWordConfidence } = recording;
  const hasPattern = pattern.count >= limits.leastForPattern;
  const reasons: ReviewReason[] = [];
  if (heldByGate.has(recording.id)) reasons.push('held-by-gate');
  if (voicesNamed.has(recording.id)) reasons.push('other-voice-named');
  if (keptBack.has(recording.id)) reasons.push('kept-back-before');
  if (isNewDevice(recording, ordinary)) reasons.push('new-device');
  if (changedHands(recording, ordinary)) reasons.push('device-changed-hands');
  if (hasPattern && pattern.shareOfHour(recordedAt) < limits.rareHourShare) reasons.push('unusual-hour');
  if (hasPattern && language !== null && pattern.shareOfLanguage(language) < limits.rareLanguageShare) {
    reasons.push('unusual-language');
  }
  if (hasPattern && pattern.isBeyond(durationMs, limits.lengthFences)) reasons.push('unusual-length');
  if (wakeWordConfidence !== null && wakeWordConfidence < limits.leastConfidence) {
    reasons.push('low-confidence');
  }
  if (recording.falseActivation) reasons.push('false-activation');
  return reasons;
}

function isNewDevice({ deviceId, recordedAt }: RecordingTraits, { subjectId, ledger, limits }: Ordinary) {
  const firsts = ledger
    .filter((line) => line.deviceId === deviceId && line.subjectId === subjectId)
    .map((line) => line.ownedFrom.getTime());
  const sinceMs = recordedAt.getTime() - Math.min(...firsts);
  return firsts.length > 0 && sinceMs < limits.newDeviceHours * HOUR_MS;
}

/** Somebody else had the device, and it went from hand to hand near the time. */
function changedHands({ deviceId, recordedAt }: RecordingTraits, { subjectId, ledger, limits }: Ordinary) {
  const lines = ledger.filter((line) => line.deviceId === deviceId);
  if (!lines.some((line) => line.subjectId !== subjectId)) return false;
  return lines.some(({ ownedFrom, ownedTo, subjectId: owner }) => {
    // The first owner's first day is a new device, not a change of hands.
    const from = owner === subjectId && !lines.some((line) => line.ownedFrom < ownedFrom) ? null : ownedFrom;
    return [from, ownedTo].some(
      (turn) => turn && Math.abs(turn.getTime() - recordedAt.getTime()) < limits.handoverDays * DAY_MS,
    );
  });
}

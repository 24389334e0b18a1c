import {
  type CaseScope,
  type FullScope,
  isNull,
  type LimitedUse,
  oneOf,
  type ProcessingLimitRow,
  type RecordingRow,
} from '@rightful/data';
import type { Portal } from '../../portal/portal.ts';

type Meant = Pick<RecordingRow, 'deviceId' | 'recordedAt'>;

/** The limits on these uses that hold for a subject now. */
export const limitsOn = (
  { data }: Pick<Portal, 'data'>,
  scope: CaseScope | FullScope,
  uses: readonly LimitedUse[],
): Promise<ProcessingLimitRow[]> =>
  data.ofCase(scope).processingLimits.find({ limitedUse: oneOf(uses), liftedAt: isNull() });

/** Whether one of these limits covers a recording. */
export const isCovered = (limits: readonly ProcessingLimitRow[], { deviceId, recordedAt }: Meant): boolean =>
  limits.some(
    ({ scopeDeviceIds, scopeFrom, scopeTo }) =>
      (scopeDeviceIds.length === 0 || scopeDeviceIds.includes(deviceId)) &&
      (!scopeFrom || recordedAt >= scopeFrom) &&
      (!scopeTo || recordedAt < scopeTo),
  );

/** Whether a recording may only be kept (Art. 18): then nobody but its owner hears it, and nothing uses it. */
export const isRestricted = async (
  portal: Pick<Portal, 'data'>,
  scope: CaseScope | FullScope,
  recording: Meant,
): Promise<boolean> => isCovered(await limitsOn(portal, scope, ['any']), recording);

import type { OfficerContext } from '../../portal/context.ts';
import { withDetails } from '../intake-details.ts';
import { LONGEST_HEARD_MS } from '../intake-limits.ts';
import { type IntakeStepResult, notPossible } from '../officer-outcomes.ts';
import { isVoiceOnly } from '../read-asked.ts';
import { type CaseStep, stepInCase } from '../step-in-case.ts';

export interface VoicesNamed {
  readonly deviceSerial: string;
  /** Inclusive. */
  readonly heardFrom: Date;
  /** Exclusive. */
  readonly heardTo: Date;
}

/** The officer writes down which device and which time the person meant, when they said so by letter, by call or in a file. */
export function nameVoices(ctx: OfficerContext, step: CaseStep & VoicesNamed): Promise<IntakeStepResult> {
  return stepInCase(ctx, step, {
    action: 'name-voices',
    from: ['new', 'address-proven', 'identity-needed', 'identity-proven'],
    change: async (intake) => {
      if (!isVoiceOnly(intake.who)) return NO_VOICES;
      const deviceSerial = step.deviceSerial.trim();
      const { heardFrom, heardTo } = step;
      const durationMs = heardTo.getTime() - heardFrom.getTime();
      if (deviceSerial === '' || deviceSerial.length > 100)
        return notPossible('DEVICE_MISSING', 'Write the serial number of the device.', ['deviceSerial']);
      if (!(durationMs > 0 && durationMs <= LONGEST_HEARD_MS) || heardFrom > ctx.now())
        return notPossible('HEARD_WHEN', 'Name days that have been, at most 31 of them.', ['heardFrom']);
      const named = {
        deviceSerial,
        heardFrom: heardFrom.toISOString(),
        heardTo: heardTo.toISOString(),
      };
      return { set: { detailsSealed: await withDetails(ctx.keyService, intake, named) } };
    },
  });
}

export const NO_VOICES = notPossible(
  'NO_VOICES',
  'This is not the case of a person on somebody else’s device.',
);

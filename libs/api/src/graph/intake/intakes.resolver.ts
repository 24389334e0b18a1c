import {
  askForIdentity,
  type CaseStep,
  confirmIdentity,
  decideIntakeRefusal,
  enterIntake,
  findIntake,
  listIntakes,
  markVoices,
  matchIntake,
  nameVoices,
  proposeIntakeRefusal,
  takeIntake,
} from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { EnterIntakeInput } from './enter-intake.input.ts';
import { EnterIntakeResult } from './enter-intake-result.union.ts';
import { IdentityMeans } from './identity-means.enum.ts';
import { Intake } from './intake.type.ts';
import { IntakeConnection } from './intake-connection.type.ts';
import { IntakeStep } from './intake-step.input.ts';
import { IntakeStepResult } from './intake-step-result.union.ts';
import { IntakeRefusalGround } from './refusal-ground.enum.ts';

const Step = () =>
  Argument('step', () => IntakeStep, {
    description: 'Which case, as it was seen, and why.',
    access: [officer],
  });

@Resolver(() => OfficerDesk)
export class IntakesResolver {
  @FieldResolver(() => IntakeConnection, {
    description: 'Open cases from outside, by letter and by call, the next to act on first.',
  })
  intakes(
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listIntakes(context.officer, { first, after });
  }

  @FieldResolver(() => Intake, {
    nullable: true,
    description: 'One case; null when there is none of that id.',
  })
  intake(
    @Argument('id', () => ID, { description: 'Which case.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return findIntake(context.officer, readId('intake', id));
  }

  @Mutation(() => EnterIntakeResult, {
    description: 'Enters a letter or a call. The clock starts when it came.',
  })
  @Access(officer)
  enterIntake(
    @Argument('input', () => EnterIntakeInput, { description: 'What came.', access: [officer] })
    input: EnterIntakeInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return enterIntake(context.officer, input);
  }

  @Mutation(() => IntakeStepResult, {
    description:
      'Makes a case the viewer’s. Taking it over from another officer needs a fresh proof of identity and a reason.',
  })
  @Access(officer)
  takeIntake(@Step() step: IntakeStep, @Ctx() context: RequestContext): Promise<unknown> {
    return takeIntake(context.officer, read(step));
  }

  @Mutation(() => IntakeStepResult, {
    description:
      'Asks the person to show who they are; the clock stands still. Needs a fresh proof of identity.',
  })
  @Access(officer)
  askForIdentity(
    @Step() step: IntakeStep,
    @Argument('needed', () => String, {
      description: 'What is needed, in words for the person; at most 1,000 characters.',
      access: [officer],
    })
    needed: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return askForIdentity(context.officer, { ...read(step), needed });
  }

  @Mutation(() => IntakeStepResult, {
    description: 'Takes the identity for proven, and says by what. Needs a fresh proof of identity.',
  })
  @Access(officer)
  confirmIdentity(
    @Step() step: IntakeStep,
    @Argument('means', () => IdentityMeans, { description: 'By what.', access: [officer] })
    means: IdentityMeans,
    @Argument('answeredAt', () => DateTime, {
      nullable: true,
      description: 'When the answer came, if it came by letter; default: now.',
      access: [officer],
    })
    answeredAt: Date | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return confirmIdentity(context.officer, { ...read(step), means, answeredAt });
  }

  @Mutation(() => IntakeStepResult, {
    description:
      'Makes a request of the case, for the customer whom the system found. There is nobody to choose; needs a fresh proof of identity.',
  })
  @Access(officer)
  matchIntake(@Step() step: IntakeStep, @Ctx() context: RequestContext): Promise<unknown> {
    return matchIntake(context.officer, read(step));
  }

  @Mutation(() => IntakeStepResult, {
    description:
      'Writes down which device and which time a person meant whose voice is on somebody else’s device. Needs a fresh proof of identity.',
  })
  @Access(officer)
  nameVoices(
    @Step() step: IntakeStep,
    @Argument('deviceSerial', () => String, {
      description: 'The serial number of the device.',
      access: [officer],
    })
    deviceSerial: string,
    @Argument('heardFrom', () => DateTime, { description: 'From when on; inclusive.', access: [officer] })
    heardFrom: Date,
    @Argument('heardTo', () => DateTime, {
      description: 'Until when; exclusive, at most 31 days later.',
      access: [officer],
    })
    heardTo: Date,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return nameVoices(context.officer, { ...read(step), deviceSerial, heardFrom, heardTo });
  }

  @Mutation(() => IntakeStepResult, {
    description:
      'Marks recordings with the voice of somebody on whose behalf a case stands, and ends the case: no copy with one of them goes out before it was heard. Needs a fresh proof of identity.',
  })
  @Access(officer)
  markVoices(
    @Step() step: IntakeStep,
    @Argument('recordingIds', () => [ID], {
      description: 'Of `Intake.voices`; at most 500.',
      access: [officer],
    })
    recordingIds: string[],
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const ids = recordingIds.map((id) => readId('recording', id));
    return markVoices(context.officer, { ...read(step), recordingIds: ids });
  }

  @Mutation(() => IntakeStepResult, {
    description:
      'Proposes to refuse a case, or to end it as taken back; another officer decides. Needs a fresh proof of identity.',
  })
  @Access(officer)
  proposeIntakeRefusal(
    @Step() step: IntakeStep,
    @Argument('ground', () => IntakeRefusalGround, { description: 'The ground.', access: [officer] })
    ground: IntakeRefusalGround,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return proposeIntakeRefusal(context.officer, { ...read(step), ground });
  }

  @Mutation(() => IntakeStepResult, {
    description:
      'A second officer, who is not the first, confirms or rejects a proposed refusal. Needs a fresh proof of identity.',
  })
  @Access(officer)
  decideIntakeRefusal(
    @Step() step: IntakeStep,
    @Argument('confirm', () => Boolean, { description: 'True to refuse the case.', access: [officer] })
    confirm: boolean,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return decideIntakeRefusal(context.officer, { ...read(step), confirm });
  }
}

const read = ({ intakeId, version, reason }: IntakeStep): CaseStep => ({
  intakeId: readId('intake', intakeId),
  version,
  reason: reason ?? '',
});

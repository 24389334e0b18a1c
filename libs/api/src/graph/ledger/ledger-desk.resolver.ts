import { listLedgerChanges, lookUpDevice, ownershipDoubt, proposeOwnershipEnd } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import { DecisionConnection } from '../decisions/decision-connection.type.ts';
import { ProposeResult } from '../decisions/propose-result.union.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { LookUpDeviceResult } from './look-up-device-result.union.ts';
import { OwnershipDoubt } from './ownership-doubt.type.ts';
import { OwnershipEndInput } from './ownership-end.input.ts';

/** What officers see and propose of the ledger of devices. A line can only be cut shorter, and never by one of them. */
@Resolver(() => OfficerDesk)
export class LedgerDeskResolver {
  @FieldResolver(() => DecisionConnection, {
    description: 'Changes of the ledger, in every state, the newest first.',
  })
  ledgerChanges(
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listLedgerChanges(context.officer, { first, after });
  }

  @FieldResolver(() => OwnershipDoubt, {
    nullable: true,
    description: 'What would stand still if this line ended earlier; null when it cannot end there.',
  })
  ownershipDoubt(
    @Argument('ownershipId', () => ID, { description: 'Which line of the ledger.' }) ownershipId: string,
    @Argument('endsAt', () => DateTime, { description: 'Where it would end.' }) endsAt: Date,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return ownershipDoubt(context.officer, readId('ownership', ownershipId), endsAt);
  }

  @Mutation(() => LookUpDeviceResult, {
    description:
      'Shows who had a device when. Needs a fresh proof of identity and a reason, and is on record.',
  })
  @Access(officer)
  lookUpDevice(
    @Argument('serial', () => String, { description: 'The serial number printed on it.', access: [officer] })
    serial: string,
    @Argument('reason', () => String, { description: 'Why it is looked up.', access: [officer] })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return lookUpDevice(context.officer, serial, reason);
  }

  @Mutation(() => ProposeResult, {
    description:
      'Proposes that a device was no longer its owner’s from some instant on. What becomes doubtful stands still at once; the ledger changes a day after another officer confirmed, unless somebody who had the device objects.',
  })
  @Access(officer)
  proposeOwnershipEnd(
    @Argument('input', () => OwnershipEndInput, { description: 'Which line, and where.', access: [officer] })
    input: OwnershipEndInput,
    @Argument('reason', () => String, { description: 'Why, for the other officer.', access: [officer] })
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const { ownershipId, ...rest } = input;
    const line = { ...rest, ownershipId: readId('ownership', ownershipId) };
    return proposeOwnershipEnd(context.officer, line, reason);
  }
}

import { askForPortability, askForRectification, askForRestriction, askToObject } from '@rightful/domain';
import { customer } from '@rightful/policy';
import { Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId, readIds } from '../common/read-id.ts';
import { AskForCopyInput } from '../requests/ask-for-copy.input.ts';
import { AskForCopyResult } from '../requests/ask-for-copy-result.union.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AskForRectificationInput } from './ask-for-rectification.input.ts';
import { AskForRestrictionInput } from './ask-for-restriction.input.ts';
import { AskForRightResult } from './ask-for-right-result.union.ts';
import { AskToObjectInput } from './ask-to-object.input.ts';

/** How customers use their rights beside a copy and an erasure. */
@Resolver()
export class RightsResolver {
  @Mutation(() => AskForCopyResult, {
    description: 'Asks for the own data in open formats, to take it elsewhere, without what was inferred.',
  })
  @Access(customer)
  askForPortability(
    @Argument('input', () => AskForCopyInput, { description: 'Which recordings.', access: [customer] })
    { deviceIds, from, to }: AskForCopyInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return askForPortability(context.customer, { deviceIds: readIds('device', deviceIds), from, to });
  }

  @Mutation(() => AskForRightResult, {
    description: 'Asks that something wrong be put right. “Not mine” freezes the recording at once.',
  })
  @Access(customer)
  askForRectification(
    @Argument('input', () => AskForRectificationInput, {
      description: 'What is wrong.',
      access: [customer],
    })
    { recordingId, ...input }: AskForRectificationInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return askForRectification(context.customer, { ...input, recordingId: readId('recording', recordingId) });
  }

  @Mutation(() => AskForRightResult, {
    description: 'Asks that recordings be kept and not used. Holds from this moment.',
  })
  @Access(customer)
  askForRestriction(
    @Argument('input', () => AskForRestrictionInput, { description: 'Which, and why.', access: [customer] })
    { deviceIds, ...input }: AskForRestrictionInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return askForRestriction(context.customer, { ...input, deviceIds: readIds('device', deviceIds) });
  }

  @Mutation(() => AskForRightResult, {
    description: 'Objects to a use of the own recordings. Holds from this moment.',
  })
  @Access(customer)
  askToObject(
    @Argument('input', () => AskToObjectInput, { description: 'To what, and why.', access: [customer] })
    { uses, note }: AskToObjectInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return askToObject(context.customer, { uses, note });
  }
}

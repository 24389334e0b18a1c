import { lookAtFiling, writeToController } from '@rightful/domain';
import { regulator } from '@rightful/policy';
import { Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AddressedFiling } from './addressed-filing.type.ts';
import { WriteToControllerResult } from './controller-told.type.ts';

const Which = () =>
  Argument('filingId', () => ID, { description: 'About which filing.', access: [regulator] });

/** What an authority reads and writes: it changes nothing of the case. */
@Resolver()
export class AddressedFilingsResolver {
  @Query(() => AddressedFiling, {
    nullable: true,
    description:
      'One filing, for its authority, while it is open to it. Each look is put on record, and the controller sees it.',
  })
  @Access(regulator)
  addressedFiling(
    @Argument('id', () => ID, { description: 'Which one.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AddressedFiling | null> {
    return lookAtFiling(context.regulator, readId('filing', id)) as Promise<AddressedFiling | null>;
  }

  @Mutation(() => WriteToControllerResult, {
    description: 'Says that the authority has the filing, under its own reference.',
  })
  @Access(regulator)
  acknowledgeFiling(
    @Which() filingId: string,
    @Argument('reference', () => String, {
      description: 'The authority’s own reference, at most 100 characters.',
      access: [regulator],
    })
    reference: string,
    @Argument('words', () => String, {
      nullable: true,
      description: 'What else it says; at most 8,000 characters.',
      access: [regulator],
    })
    words: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('filing', filingId);
    return writeToController(context.regulator, { filingId: id, kind: 'acknowledgement', reference, words });
  }

  @Mutation(() => WriteToControllerResult, { description: 'Asks the controller something.' })
  @Access(regulator)
  askController(
    @Which() filingId: string,
    @Argument('words', () => String, {
      description: 'The question; at most 8,000 characters.',
      access: [regulator],
    })
    words: string,
    @Argument('answerBy', () => DateTime, {
      nullable: true,
      description: 'By when an answer is wanted; null where no date is named.',
      access: [regulator],
    })
    answerBy: Date | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('filing', filingId);
    return writeToController(context.regulator, { filingId: id, kind: 'question', words, answerBy });
  }

  @Mutation(() => WriteToControllerResult, {
    description: 'Sets a date by which the controller does something.',
  })
  @Access(regulator)
  setDateForController(
    @Which() filingId: string,
    @Argument('words', () => String, {
      description: 'What is wanted; at most 8,000 characters.',
      access: [regulator],
    })
    words: string,
    @Argument('answerBy', () => DateTime, { description: 'By when.', access: [regulator] })
    answerBy: Date,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('filing', filingId);
    return writeToController(context.regulator, { filingId: id, kind: 'date', words, answerBy });
  }
}

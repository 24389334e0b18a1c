import { askForErasure, erasureCertificate, previewErasure } from '@rightful/domain';
import { anyone, customer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { readId, readIds } from '../common/read-id.ts';
import { Customer } from '../customers/customer.type.ts';
import { AskForCopyInput } from '../requests/ask-for-copy.input.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AskForErasureResult } from './ask-for-erasure-result.union.ts';
import { ErasureCertificate } from './erasure-certificate.type.ts';
import { ErasurePreview } from './erasure-preview.type.ts';

const byNumber = anyone(
  'who has the number of an erasure has no account any more, and the certificate names nobody',
);

/** Erasure as customers meet it. */
@Resolver(() => Customer)
export class ErasureResolver {
  @FieldResolver(() => ErasurePreview, {
    description: 'What an erasure would take and leave; asks for nothing.',
  })
  erasurePreview(
    @Argument('deviceIds', () => [ID], { nullable: true, description: 'Absent: all devices.' })
    deviceIds: readonly string[] | null | undefined,
    @Argument('from', () => DateTime, { nullable: true, description: 'Recorded at or after this instant.' })
    from: Date | null | undefined,
    @Argument('to', () => DateTime, { nullable: true, description: 'Recorded before this instant.' })
    to: Date | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ErasurePreview> {
    return previewErasure(context.customer, { deviceIds: readIds('device', deviceIds), from, to });
  }

  @Mutation(() => AskForErasureResult, {
    description:
      'Asks that recordings be erased; of all devices and days: that the account goes with them. Needs a fresh proof of identity. It happens on a date of its own.',
  })
  @Access(customer)
  askForErasure(
    @Argument('input', () => AskForCopyInput, { description: 'Which recordings.', access: [customer] })
    { deviceIds, from, to }: AskForCopyInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return askForErasure(context.customer, { deviceIds: readIds('device', deviceIds), from, to });
  }

  @Query(() => ErasureCertificate, {
    nullable: true,
    description: 'The certificate of an erasure by its number, without an account; null while there is none.',
  })
  @Access(byNumber)
  async erasureCertificate(
    @Argument('number', () => ID, { description: 'The number of the erasure.', access: [byNumber] })
    number: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return (await erasureCertificate(context.anybody, readId('erasure', number))) ?? null;
  }
}

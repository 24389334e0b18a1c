import { customer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The change of the ledger is not carried out.', simpleResolvers: true })
@Access(customer)
export class OwnershipEndStopped {
  @Field(() => DateTime, { description: 'When the viewer objected.' })
  readonly at!: Date;
}

import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One time in which somebody had a device.', simpleResolvers: true })
@Access(officer)
export class LedgerLine {
  @Field(() => ID, { description: 'Names the line.' })
  readonly id!: string;

  @Field(() => String, { description: 'The first letters of the name of who had it.' })
  readonly ownerInitials!: string;

  @Field(() => DateTime, { description: 'From when on it was theirs.' })
  readonly ownedFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when it was theirs; null while it is.' })
  readonly ownedTo?: Date | null;
}

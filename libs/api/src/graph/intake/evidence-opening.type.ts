import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'An officer opened a file of a case.', simpleResolvers: true })
@Access(officer)
export class EvidenceOpening {
  @Field(() => String, { description: 'Who.' })
  readonly officerName!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly openedAt!: Date;

  @Field(() => String, { description: 'Why, in their own words.' })
  readonly reason!: string;
}

import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'An officer took the proof that came with a report.', simpleResolvers: true })
@Access(officer)
export class ProofTaken {
  @Field(() => String, { description: 'Who took it.' })
  readonly officerName!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly takenAt!: Date;

  @Field(() => String, { description: 'Why, in their own words.' })
  readonly reason!: string;
}

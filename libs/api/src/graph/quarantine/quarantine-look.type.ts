import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { LookOutcome } from './look-outcome.enum.ts';

@ObjectType({ description: 'An officer looked at a file in quarantine.', simpleResolvers: true })
@Access(officer)
export class QuarantineLook {
  @Field(() => String, { description: 'Who.' })
  readonly officerName!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly lookedAt!: Date;

  @Field(() => LookOutcome, { description: 'What they said of it.' })
  readonly outcome!: LookOutcome;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

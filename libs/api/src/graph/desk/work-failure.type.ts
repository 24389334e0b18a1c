import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'Why a request could not be packed or checked.', simpleResolvers: true })
@Access(officer)
export class WorkFailure {
  @Field(() => String, { description: 'Stable code for programs.' })
  readonly code!: string;

  @Field(() => String, { description: 'Plain words, in English.' })
  readonly text!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly attempts!: number;

  @Field(() => DateTime, { description: 'When the last try failed.' })
  readonly failedAt!: Date;
}

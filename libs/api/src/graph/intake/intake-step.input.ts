import { officer } from '@rightful/policy';
import { Field, ID, InputType, Int } from 'type-graphql';

import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'A step in a case.' })
@Access(officer)
export class IntakeStep {
  @Field(() => ID, { description: 'Which case.' })
  readonly intakeId!: string;

  @Field(() => Int, { description: 'The version that the officer saw.' })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: 'Why, for the record; at most 500 characters.' })
  readonly reason?: string | null;
}

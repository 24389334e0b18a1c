import { officer } from '@rightful/policy';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { LookOutcome } from './look-outcome.enum.ts';

@InputType({ description: 'What an officer says who looked at a file in quarantine.' })
@Access(officer)
export class LookAtQuarantinedFileInput {
  @Field(() => ID, { description: 'Which file.' })
  readonly quarantinedFileId!: string;

  @Field(() => Int, {
    description: 'Its `lookCount` as it was seen: if somebody looked since, nothing is done.',
  })
  readonly lookCount!: number;

  @Field(() => LookOutcome, { description: 'Whether anything is left to do about it.' })
  readonly outcome!: LookOutcome;

  @Field(() => String, { description: 'Why, for the other officers.' })
  readonly reason!: string;
}

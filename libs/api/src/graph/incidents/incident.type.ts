import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { FrozenThing } from './frozen-thing.type.ts';
import { IncidentFacts } from './incident-facts.type.ts';
import { ProofTaken } from './proof-taken.type.ts';
import { Receiver } from './receiver.type.ts';

@ObjectType({
  description: 'Something that may be a personal data breach, from the moment it became known.',
  simpleResolvers: true,
})
@Access(officer)
export class Incident extends IncidentFacts {
  @Field(() => ID, { description: 'Names the incident.' })
  readonly id!: string;

  @Field(() => String, { description: 'What happened: a stable code for programs.' })
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of what the gate found first; null when it did not find it.',
  })
  readonly findingCode?: string | null;

  @Field(() => String, { description: 'What happened, in plain words, in English.' })
  readonly summary!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the reporter wrote; null when they wrote nothing.',
  })
  readonly reporterNote?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the reporter can be reached; null when they did not say.',
  })
  readonly reporterContact?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the proof that the reporter attached; null when there is none.',
  })
  readonly proofName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where officers POST `{"reason": "…"}` to take the proof; null when there is none, or the incident is closed.',
  })
  readonly proofPath?: string | null;

  @Field(() => [ProofTaken], {
    description: 'Who took the proof and why, the earliest first: the last twenty. The audit log has all.',
  })
  readonly proofTaken!: readonly ProofTaken[];

  @Field(() => [FrozenThing], { description: 'Everything that was frozen.' })
  readonly frozen!: readonly FrozenThing[];

  @Field(() => [Receiver], { description: 'Who received what and when, from the ledger of deliveries.' })
  readonly receivers!: readonly Receiver[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the reporter confirmed to have deleted what they received; null before.',
  })
  readonly deletionConfirmedAt?: Date | null;
}

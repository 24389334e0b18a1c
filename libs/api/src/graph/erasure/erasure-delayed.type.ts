import { customer, officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { DelayingIncident } from './delaying-incident.type.ts';
import { ErasureDelay } from './erasure-delay.enum.ts';

@ObjectType({
  description: 'Why an erasure does not happen on its date, who can change that, and until when.',
  simpleResolvers: true,
})
@Access(customer, officer)
export class ErasureDelayed {
  @Field(() => ErasureDelay, { description: 'What delays it.' })
  readonly why!: ErasureDelay;

  @Field(() => DateTime, {
    description:
      'By then the person must have an answer: it is done, takes longer with a reason, or is refused.',
  })
  readonly answerBy!: Date;

  @Field(() => Int, { description: 'Recordings of this person that are evidence of an incident.' })
  readonly frozenCount!: number;

  @Field(() => [DelayingIncident], { description: 'The incidents that keep them.' })
  @Access(officer)
  readonly incidents!: readonly DelayingIncident[];
}

import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { ClockReadingKind } from './clock-reading-kind.enum.ts';

@ObjectType({ description: 'One way to count the period of a notice, and its end.', simpleResolvers: true })
@Access(officer)
export class ClockReading {
  @Field(() => ClockReadingKind, { description: 'How far it can be relied on.' })
  readonly kind!: ClockReadingKind;

  @Field(() => DateTime, { description: 'The end by it.' })
  readonly at!: Date;

  @Field(() => String, { description: 'How it counts, in the language of whoever asks.' })
  readonly text!: string;

  @Field(() => String, { description: 'Where that is written.' })
  readonly citation!: string;
}

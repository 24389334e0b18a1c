import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { ClockDayOff } from './clock-day-off.type.ts';
import { ClockPause } from './clock-pause.type.ts';
import { ClockStep } from './clock-step.type.ts';

@ObjectType({
  description:
    'The period in which a request has to be answered, explained. Dates are calendar dates in `timeZone`.',
  simpleResolvers: true,
})
@Access(customer, officer)
export class LegalClock {
  @Field(() => String, {
    description: 'The law under which it is counted, e.g. General Data Protection Regulation.',
  })
  readonly regime!: string;

  @Field(() => String, { description: 'The zone in which days are counted, e.g. Europe/Berlin.' })
  readonly timeZone!: string;

  @Field(() => String, { description: 'Whose public holidays count, as ISO 3166-2, e.g. DE-BY.' })
  readonly place!: string;

  @Field(() => String, { description: 'The day on which the request came: the start.' })
  readonly receivedOn!: string;

  @Field(() => [ClockStep], {
    description: 'Each rule that led to the end, in the order in which it was applied.',
  })
  readonly steps!: readonly ClockStep[];

  @Field(() => [ClockDayOff], { description: 'Days that the end passed over.' })
  readonly daysPassedOver!: readonly ClockDayOff[];

  @Field(() => [ClockPause], { description: 'What was awaited of the person, and since when.' })
  readonly pauses!: readonly ClockPause[];

  @Field(() => String, { description: 'The last day on which an answer is in time.' })
  readonly dueOn!: string;

  @Field(() => Boolean, { description: 'The clock stands still: the end moves with each day.' })
  readonly isPaused!: boolean;

  @Field(() => Boolean, { description: 'It was extended, once.' })
  readonly isExtended!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was extended, as the person was told; null otherwise.',
  })
  readonly extensionReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day if it is extended in time; null where that cannot be, or has been.',
  })
  readonly outerLimitOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where that limit is written.' })
  readonly outerLimitCitation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The last day on which an extension can be announced; null where there is none.',
  })
  readonly extendableUntil?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The day that counts as prompt: a target, not a limit.',
  })
  readonly promptOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Where that target comes from.' })
  readonly promptCitation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By when the receipt has to be confirmed, where it has to be.',
  })
  readonly acknowledgeBy?: string | null;

  @Field(() => [String], { description: 'What the reader should know about the counting.' })
  readonly warnings!: readonly string[];
}

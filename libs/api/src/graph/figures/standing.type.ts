import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestKind } from '../rights/request-kind.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description:
    'How the requests that came in stand; each count is rounded by itself where the figures are rounded.',
  simpleResolvers: true,
})
@Access(officer)
export class Standing {
  @Field(() => RequestKind, { nullable: true, description: 'Of which kind; null: of all.' })
  readonly kind?: RequestKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Received in this month, as 2026-11; null: in all of them.',
  })
  readonly month?: string | null;

  @Field(() => Int, { description: 'Came in.' })
  readonly received!: number;

  @Field(() => Int, { description: 'Answered by their date.' })
  readonly inTime!: number;

  @Field(() => Int, { description: 'Answered after it.' })
  readonly late!: number;

  @Field(() => Int, { description: 'Not answered yet.' })
  readonly open!: number;

  @Field(() => Int, { description: 'Of the open ones: past their date.' })
  readonly overdue!: number;

  @Field(() => Int, { description: 'Ended without an answer: withdrawn or closed.' })
  readonly ended!: number;

  @Field(() => Int, {
    description: 'Of the received ones: the clock stood still at some time.',
  })
  readonly paused!: number;

  @Field(() => Int, { description: 'Of the received ones: the period was extended.' })
  readonly extended!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole days from receipt to answer within which half were answered; null where there is none, and of fewer than ten where figures are rounded.',
  })
  readonly medianDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same for 95 of 100.' })
  readonly p95Days!: number | null;
}

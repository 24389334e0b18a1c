import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestKind } from '../rights/request-kind.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description:
    'How the requests that came in stand. A count is null where it would tell of one or two people and the figures hide that.',
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

  @Field(() => Int, { nullable: true, description: 'Came in.' })
  readonly received!: number | null;

  @Field(() => Int, { nullable: true, description: 'Answered by their date.' })
  readonly inTime!: number | null;

  @Field(() => Int, { nullable: true, description: 'Answered after it.' })
  readonly late!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not answered yet.' })
  readonly open!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the open ones: past their date.' })
  readonly overdue!: number | null;

  @Field(() => Int, { nullable: true, description: 'Ended without an answer: withdrawn or closed.' })
  readonly ended!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the received ones: the clock stood still at some time.',
  })
  readonly paused!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the received ones: the period was extended.' })
  readonly extended!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole days from receipt to answer within which half were answered; null where there is none.',
  })
  readonly medianDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same for 95 of 100.' })
  readonly p95Days!: number | null;
}

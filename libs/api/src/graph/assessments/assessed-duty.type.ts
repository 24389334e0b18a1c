import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { CitedReason } from '../common/cited-reason.type.ts';
import { Access } from '../secure-schema/access.ts';
import { BreachDuty, DutyDecision, DutyVerdict } from './assessment.enums.ts';
import { OwnJudgement } from './own-judgement.type.ts';

@ObjectType({ description: 'What an assessment says of one duty.', simpleResolvers: true })
@Access(officer)
export class AssessedDuty {
  @Field(() => BreachDuty, { description: 'Which duty.' })
  readonly duty!: string;

  @Field(() => DutyVerdict, { description: 'What the rules find. A score alone never decides.' })
  readonly verdict!: string;

  @Field(() => DutyDecision, {
    nullable: true,
    description: 'To which side the rules lean where a person judges; null elsewhere.',
  })
  readonly leaning?: string | null;

  @Field(() => Boolean, { description: 'By a public notice instead of a letter to each.' })
  readonly publicNotice!: boolean;

  @Field(() => [CitedReason], { description: 'Why.' })
  readonly reasons!: readonly CitedReason[];

  @Field(() => OwnJudgement, { nullable: true, description: 'What the officer decided; null: nothing.' })
  readonly judgement?: OwnJudgement | null;

  @Field(() => Boolean, {
    description: 'True when the officer decided against what the rules found or lean to.',
  })
  readonly departs!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it stands: by the officer, else by the law itself; null while neither says so.',
  })
  readonly stands?: boolean | null;
}

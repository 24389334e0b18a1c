import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { DutyDecision } from './assessment.enums.ts';

@ObjectType({ description: 'What an officer decided of a duty.', simpleResolvers: true })
@Access(officer)
export class OwnJudgement {
  @Field(() => DutyDecision, { description: 'Whether it stands.' })
  readonly verdict!: string;

  @Field(() => String, { description: 'Why. It names nobody whom the incident touches.' })
  readonly reason!: string;
}

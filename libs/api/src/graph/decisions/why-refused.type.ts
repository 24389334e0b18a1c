import { owner, type SubjectId } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { RefusalGround } from './refusal-ground.type.ts';

@ObjectType({
  description: 'Why a request was refused, whole or in part, and what is done all the same.',
  simpleResolvers: true,
})
@Access(owner)
export class WhyRefused {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => RefusalGround, { description: 'The ground.' })
  readonly ground!: RefusalGround;

  @Field(() => String, { description: 'The reasons, as two officers wrote them.' })
  readonly reasons!: string;

  @Field(() => String, { nullable: true, description: 'What is granted; null where nothing is.' })
  readonly granted?: string | null;
}

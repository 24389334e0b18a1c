import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'How often a ground was given for a refusal, whole or in part.',
  simpleResolvers: true,
})
@Access(officer)
export class GroundCount {
  @Field(() => String, { description: 'The code of the ground.' })
  readonly ground!: string;

  @Field(() => Int, { description: 'How often.' })
  readonly count!: number;
}

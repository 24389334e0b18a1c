import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { WorkChoice } from './work-choice.type.ts';

@ObjectType({ description: 'A list that an officer keeps for themselves.', simpleResolvers: true })
@Access(officer)
export class WorkView {
  @Field(() => ID, { description: 'Names the view.' })
  readonly id!: string;

  @Field(() => String, { description: 'What its officer calls it.' })
  readonly name!: string;

  @Field(() => WorkChoice, { nullable: true, description: 'What it shows; null when it is filled by hand.' })
  readonly choice?: WorkChoice | null;
}

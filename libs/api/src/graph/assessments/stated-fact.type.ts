import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One fact as it was stated for an assessment.', simpleResolvers: true })
@Access(officer)
export class StatedFact {
  @Field(() => String, { description: 'What was asked, in the language of whoever asks.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'What was said; null: not known then.' })
  readonly answer?: string | null;
}

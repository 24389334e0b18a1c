import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { AwarenessBasis } from './awareness-basis.enum.ts';

@ObjectType({ description: 'Why the clock of an incident starts when it does.', simpleResolvers: true })
@Access(officer)
export class Awareness {
  @Field(() => AwarenessBasis, { description: 'On what it rests.' })
  readonly basis!: AwarenessBasis;

  @Field(() => String, { description: 'The same in plain words, in English.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'What officers argued; null where nobody had to.' })
  readonly words?: string | null;
}

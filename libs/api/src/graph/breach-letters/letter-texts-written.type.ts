import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Incident } from '../incidents/incident.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'It is kept; another officer releases it.', simpleResolvers: true })
@Access(officer)
export class LetterTextsWritten {
  @Field(() => Incident, { description: 'The incident, with the wording.' })
  readonly incident!: Incident;

  @Field(() => Int, { description: 'Which wording it is.' })
  readonly number!: number;
}

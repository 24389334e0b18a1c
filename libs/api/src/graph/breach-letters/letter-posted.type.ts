import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Incident } from '../incidents/incident.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'It is noted that it went by post.', simpleResolvers: true })
@Access(officer)
export class LetterPosted {
  @Field(() => Incident, { description: 'The incident, with the letter.' })
  readonly incident!: Incident;
}

import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Incident } from './incident.type.ts';

@ObjectType({ description: 'It is written down.', simpleResolvers: true })
@Access(officer)
export class IncidentNoteWritten {
  @Field(() => Incident, { description: 'The incident, with the note.' })
  readonly incident!: Incident;
}

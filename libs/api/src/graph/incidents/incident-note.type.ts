import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { IncidentNoteKind } from './incident-note-kind.enum.ts';

@ObjectType({
  description: 'What an officer wrote down of an incident; never changed.',
  simpleResolvers: true,
})
@Access(officer)
export class IncidentNote {
  @Field(() => ID, { description: 'Names the note.' })
  readonly id!: string;

  @Field(() => IncidentNoteKind, { description: 'What it is.' })
  readonly kind!: IncidentNoteKind;

  @Field(() => String, { description: 'The words. They name nobody whom the incident touches.' })
  readonly words!: string;

  @Field(() => String, { description: 'Who wrote it.' })
  readonly writtenByName!: string;

  @Field(() => DateTime, { description: 'When it was written.' })
  readonly writtenAt!: Date;
}

import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { IncidentLetter } from './incident-letter.type.ts';
import { IncidentPublicNotice } from './incident-public-notice.type.ts';
import { LetterException } from './letter-exception.enum.ts';
import { LetterText } from './letter-text.type.ts';
import { LetterWording } from './letter-wording.type.ts';

@ObjectType({ description: 'What the people hear whom an incident touches.', simpleResolvers: true })
@Access(officer)
export class IncidentLetters {
  @Field(() => Int, { description: 'How many people it touches, counted from the ledgers now.' })
  readonly affectedCount!: number;

  @Field(() => Int, { description: 'How many letters go out with the next release.' })
  readonly waitingCount!: number;

  @Field(() => [IncidentLetter], { description: 'One for each person.' })
  readonly letters!: readonly IncidentLetter[];

  @Field(() => [LetterWording], { description: 'What they say, the oldest first.' })
  readonly wordings!: readonly LetterWording[];

  @Field(() => [LetterText], { description: 'What they could say, from the facts of the incident.' })
  readonly draft!: readonly LetterText[];

  @Field(() => LetterException, {
    nullable: true,
    description: 'Why nobody need be told; null where they must be.',
  })
  readonly exception?: LetterException | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the authority ordered that the people be told; null where it did not.',
  })
  readonly orderedAt?: Date | null;

  @Field(() => [IncidentPublicNotice], { description: 'Public notices, the oldest first.' })
  readonly notices!: readonly IncidentPublicNotice[];
}

import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { LetterText } from './letter-text.type.ts';

@ObjectType({
  description:
    'What the letters of an incident say to everybody. Never changed: another wording is a further one.',
  simpleResolvers: true,
})
@Access(officer)
export class LetterWording {
  @Field(() => Int, { description: 'Which one, from 1.' })
  readonly number!: number;

  @Field(() => String, { description: 'Who wrote it.' })
  readonly writtenByName!: string;

  @Field(() => DateTime, { description: 'When.' })
  readonly writtenAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When a second officer let it go out; null before.' })
  readonly releasedAt?: Date | null;

  @Field(() => [LetterText], { description: 'In each language.' })
  readonly texts!: readonly LetterText[];
}

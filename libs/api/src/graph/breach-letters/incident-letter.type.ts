import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { LetterLocale } from '../letters/letter-locale.enum.ts';
import { Access } from '../secure-schema/access.ts';
import { BreachLetterState } from './breach-letter-state.enum.ts';
import { LetterException } from './letter-exception.enum.ts';
import { LetterFailure } from './letter-failure.enum.ts';

@ObjectType({
  description: 'The letter of an incident to one person whose recordings went out, or may have.',
  simpleResolvers: true,
})
@Access(officer)
export class IncidentLetter {
  @Field(() => ID, { description: 'Names the letter.' })
  readonly id!: string;

  @Field(() => String, { description: 'To whom; empty once they are erased.' })
  readonly customerName!: string;

  @Field(() => BreachLetterState, { description: 'How far it is.' })
  readonly state!: BreachLetterState;

  @Field(() => LetterLocale, { nullable: true, description: 'In which language it went out; null before.' })
  readonly locale?: LetterLocale | null;

  @Field(() => DateTime, { description: 'Since when it is known that they are touched.' })
  readonly preparedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it went out; null before.' })
  readonly sentAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the mail server took the mail; null before.' })
  readonly deliveredAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When they opened it; null before.' })
  readonly readAt?: Date | null;

  @Field(() => LetterFailure, {
    nullable: true,
    description: 'Why no mail could be sent; null where one could.',
  })
  readonly failure?: LetterFailure | null;

  @Field(() => DateTime, { nullable: true, description: 'When it went by post; null where it did not.' })
  readonly postedAt?: Date | null;

  @Field(() => LetterException, {
    nullable: true,
    description: 'Why they need not be told; null where they must be.',
  })
  readonly exception?: LetterException | null;
}

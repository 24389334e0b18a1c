import { officer, regulator } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { AuthorityMessageKind } from './authority-message-kind.enum.ts';

@ObjectType({ description: 'One message between an authority and the controller.', simpleResolvers: true })
@Access(officer, regulator)
export class AuthorityMessage {
  @Field(() => ID, { description: 'Names the message.' })
  readonly id!: string;

  @Field(() => AuthorityMessageKind, { description: 'What it is.' })
  readonly kind!: AuthorityMessageKind;

  @Field(() => String, { description: 'Its words; may be empty in an acknowledgement.' })
  readonly words!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The authority’s own reference; of acknowledgements only.',
  })
  readonly reference?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when it is wanted; null where no date was named.',
  })
  readonly answerBy?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Which question or date this answers; null for all but answers.',
  })
  readonly answersId?: string | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  readonly writtenAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who wrote it; for the officers only.' })
  @Access(officer)
  readonly writtenByName?: string | null;
}

import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { NoticeText } from './notice-text.type.ts';

@ObjectType({ description: 'A public notice of an incident, shown or not yet.', simpleResolvers: true })
@Access(officer)
export class IncidentPublicNotice {
  @Field(() => Int, { description: 'Which one, from 1.' })
  readonly number!: number;

  @Field(() => DateTime, { description: 'From when on it is shown.' })
  readonly shownFrom!: Date;

  @Field(() => DateTime, { description: 'Until when.' })
  readonly shownUntil!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a second officer let it be shown; null before.',
  })
  readonly releasedAt?: Date | null;

  @Field(() => [NoticeText], { description: 'In each language.' })
  readonly texts!: readonly NoticeText[];
}

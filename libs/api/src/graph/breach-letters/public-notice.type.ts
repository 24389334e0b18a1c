import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { NoticeText } from './notice-text.type.ts';

@ObjectType({ description: 'What everybody may read of something that happened.', simpleResolvers: true })
@Access(anyone('those whom no letter reaches read it without signing in'))
export class PublicNotice {
  @Field(() => DateTime, { description: 'From when on it is shown.' })
  readonly shownFrom!: Date;

  @Field(() => DateTime, { description: 'Until when.' })
  readonly shownUntil!: Date;

  @Field(() => [NoticeText], { description: 'In each language.' })
  readonly texts!: readonly NoticeText[];
}

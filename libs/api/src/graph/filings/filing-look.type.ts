import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'Somebody looked at what was filed, or took a document.', simpleResolvers: true })
@Access(officer)
export class FilingLook {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Who.' })
  readonly byName!: string;

  @Field(() => String, { nullable: true, description: 'Which document was taken; null for a look.' })
  readonly document?: string | null;
}

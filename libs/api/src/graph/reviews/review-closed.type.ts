import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The review was closed.', simpleResolvers: true })
@Access(officer)
export class ReviewClosed {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Date;
}

import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { WorkItem } from './work-item.type.ts';

@ObjectType({ description: 'What changed on the list.', simpleResolvers: true })
@Access(officer)
export class WorkChanges {
  @Field(() => [WorkItem], {
    description: 'As it is now, finished work among it; what was told before may be told again.',
  })
  readonly items!: readonly WorkItem[];

  @Field(() => Boolean, { description: 'More changed than can be told one by one: read the list anew.' })
  readonly isTooMuch!: boolean;

  @Field(() => DateTime, { description: 'Ask for what changes since then.' })
  readonly until!: Date;
}

import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The confirmation was received.', simpleResolvers: true })
@Access(anyone('answers a public report as well'))
export class DeletionConfirmed {
  @Field(() => DateTime, { description: 'When.' })
  readonly at!: Date;
}

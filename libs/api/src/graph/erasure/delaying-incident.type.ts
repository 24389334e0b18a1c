import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'An incident that keeps recordings as evidence.', simpleResolvers: true })
@Access(officer)
export class DelayingIncident {
  @Field(() => ID, { description: 'Names the incident.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its case number.' })
  readonly caseNumber!: string;

  @Field(() => DateTime, { description: 'Since when it is known.' })
  readonly awareAt!: Date;
}

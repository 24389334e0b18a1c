import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'What the officer typed who opened an incident.', simpleResolvers: true })
@Access(officer)
export class IncidentOpening {
  @Field(() => String, { description: 'What was noticed.' })
  readonly noticed!: string;

  @Field(() => String, { nullable: true, description: 'The processor who told of it; null for none.' })
  readonly processor?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the processor’s message came; null for none.',
  })
  readonly messageAt?: Date | null;
}

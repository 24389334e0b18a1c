import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'What a processor told, who works for the controller.' })
@Access(officer)
export class ProcessorsMessage {
  @Field(() => String, { description: 'The processor’s name, kept sealed. At most 200 characters.' })
  readonly name!: string;

  @Field(() => DateTime, { description: 'When the message came.' })
  readonly messageAt!: Date;
}

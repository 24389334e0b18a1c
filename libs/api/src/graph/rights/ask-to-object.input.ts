import { customer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { LimitedUse } from './limited-use.enum.ts';

@InputType({ description: 'To which uses of the own recordings somebody objects, and why.' })
@Access(customer)
export class AskToObjectInput {
  @Field(() => [LimitedUse], { description: 'At least one.' })
  readonly uses!: readonly LimitedUse[];

  @Field(() => String, { description: 'Their own situation.' })
  readonly note!: string;
}

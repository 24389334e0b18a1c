import { customer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'What a receiver confirms.' })
@Access(customer)
export class ConfirmReceivedDeletedInput {
  @Field(() => ID, { description: 'What they were asked.' })
  readonly askId!: string;

  @Field(() => Boolean, { description: 'That every copy is deleted, wherever it lay.' })
  readonly allCopiesDeleted!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody else got it from them.' })
  readonly passedOn!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'To whom, or what else there is to say. At most 2,000 characters.',
  })
  readonly words?: string | null;
}

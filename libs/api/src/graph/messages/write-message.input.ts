import { customer, officer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'A message. To whom it goes follows from the request, and is never an input.' })
@Access(customer, officer)
export class WriteMessageInput {
  @Field(() => ID, { description: 'The request that it is about.' })
  readonly requestId!: string;

  @Field(() => String, { description: 'Plain text, at most 8,000 characters.' })
  readonly body!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Files that the writer uploaded to this request before; at most 5.',
  })
  readonly attachmentIds?: readonly string[] | null;
}

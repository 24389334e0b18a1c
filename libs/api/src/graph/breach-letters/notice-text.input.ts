import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'A public notice in one language; it names nobody.' })
@Access(officer)
export class NoticeTextInput {
  @Field(() => String, { description: 'What it is about. At most 150 characters.' })
  readonly subject!: string;

  @Field(() => String, { description: 'The words. At most 8,000 characters.' })
  readonly body!: string;
}

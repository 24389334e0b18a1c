import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { NoticeTextInput } from './notice-text.input.ts';

@InputType({ description: 'A public notice in each language.' })
@Access(officer)
export class NoticeTextsInput {
  @Field(() => NoticeTextInput, { description: 'In English.' })
  readonly en!: NoticeTextInput;

  @Field(() => NoticeTextInput, { description: 'In German.' })
  readonly de!: NoticeTextInput;

  @Field(() => NoticeTextInput, { description: 'In French.' })
  readonly fr!: NoticeTextInput;
}

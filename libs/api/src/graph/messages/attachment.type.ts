import { officer, owner, type SubjectId } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'A file that goes with a message.', simpleResolvers: true })
@Access(owner, officer)
export class Attachment {
  /** Whose request it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the file.' })
  readonly id!: string;

  @Field(() => String, { description: 'What its sender called it.' })
  readonly name!: string;

  @Field(() => String, {
    description: 'What its content is: application/pdf, image/png, image/jpeg or text/plain.',
  })
  readonly mediaType!: string;

  @Field(() => Int, { description: 'Its length in bytes.' })
  readonly byteLength!: number;

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  readonly addedAt!: Date;

  @Field(() => String, { description: 'Path of the file on this server.' })
  readonly path!: string;
}

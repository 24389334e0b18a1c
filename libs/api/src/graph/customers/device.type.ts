import { owner, type SubjectId } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'A device that the customer owns or once owned.', simpleResolvers: true })
@Access(owner)
export class Device {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the device, e.g. in a filter.' })
  readonly id!: string;

  @Field(() => String, { description: 'The name the person gave it, else its model.' })
  readonly name!: string;

  @Field(() => String, { description: "The maker's model name." })
  readonly model!: string;

  @Field(() => String, { description: 'The serial number printed on it.' })
  readonly serial!: string;

  @Field(() => DateTime, {
    description: "When it became theirs: recordings before that instant are somebody else's.",
  })
  readonly ownedFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it stopped being theirs; null while it is.' })
  readonly ownedTo?: Date | null;

  @Field(() => Int, { description: 'Recordings of this customer that came from it.' })
  readonly recordingCount!: number;
}

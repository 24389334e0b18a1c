import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'What the person told. For the officer of the case alone.',
  simpleResolvers: true,
})
@Access(officer)
export class IntakeDetails {
  @Field(() => String, { description: 'Their name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Their address for mail.' })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live.' })
  readonly postalAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Their customer number.' })
  readonly customerNumber?: string | null;

  @Field(() => String, { nullable: true, description: "A device's serial number." })
  readonly deviceSerial?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When somebody else's device recorded them: from." })
  readonly heardFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When somebody else's device recorded them: until." })
  readonly heardTo?: Date | null;

  @Field(() => String, { nullable: true, description: 'More, in their words.' })
  readonly words?: string | null;

  @Field(() => String, { nullable: true, description: 'What they were asked for.' })
  readonly needed?: string | null;

  @Field(() => String, { nullable: true, description: 'Why another officer would not refuse it.' })
  readonly refusalAnswer?: string | null;

  @Field(() => String, { nullable: true, description: 'The reasons they were given.' })
  readonly endReason?: string | null;
}

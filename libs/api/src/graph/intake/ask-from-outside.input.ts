import { anyone } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { Locale } from '../viewer/locale.enum.ts';
import { IntakeKind } from './intake-kind.enum.ts';
import { IntakeWho } from './intake-who.enum.ts';

@InputType({ description: 'What somebody without a session asks for.' })
@Access(anyone('who asks may have no account'))
export class AskFromOutsideInput {
  @Field(() => IntakeKind, { description: 'What they want.' })
  readonly kind!: IntakeKind;

  @Field(() => IntakeWho, { description: 'What they say they are to the controller.' })
  readonly who!: IntakeWho;

  @Field(() => String, { description: 'Their name, at most 200 characters.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Where to reach them.' })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'Their customer number, when they know it.' })
  readonly customerNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A device's serial number as extra information (Art. 11(2)). The answer never tells whether there is such a device.",
  })
  readonly deviceSerial?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When their voice was recorded by somebody else's device: from.",
  })
  readonly heardFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When their voice was recorded by somebody else's device: until.",
  })
  readonly heardTo?: Date | null;

  @Field(() => String, { nullable: true, description: 'More, in their words; at most 4,000 characters.' })
  readonly words?: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language they want to be answered in.' })
  readonly locale?: Locale | null;
}

import { anyone } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { Locale } from '../viewer/locale.enum.ts';

@InputType({
  description: 'What somebody without an account has to say about recordings that are not theirs.',
})
@Access(anyone('the wrong receiver may be no customer'))
export class ReportPubliclyInput {
  @Field(() => String, { nullable: true, description: 'Where to reach them, if they want to be reached.' })
  readonly contactEmail?: string | null;

  @Field(() => String, { description: 'What happened, in their words; at most 4,000 characters.' })
  readonly whatHappened!: string;

  @Field(() => DateTime, { nullable: true, description: 'When they received it, as far as they know.' })
  readonly receivedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256 of a received file, or the archive's request number, when known: lets the portal freeze at once.",
  })
  readonly evidence?: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language they want to be answered in.' })
  readonly locale?: Locale | null;
}

import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { LimitedUse } from '../rights/limited-use.enum.ts';
import { Access } from '../secure-schema/access.ts';
import { RefusalGroundCode } from './refusal-ground-code.enum.ts';

@InputType({ description: 'Which part of a request is granted, and why the rest is not.' })
@Access(officer)
export class GrantInPartInput {
  @Field(() => String, { description: 'What is granted, as the customer reads it.' })
  readonly answer!: string;

  @Field(() => RefusalGroundCode, { description: 'On which ground the rest is refused.' })
  readonly ground!: RefusalGroundCode;

  @Field(() => String, { description: 'The reasons, as the customer reads them.' })
  readonly reasons!: string;

  @Field(() => String, { nullable: true, description: 'Correction of a transcript: what it shall say.' })
  readonly correctText?: string | null;

  @Field(() => LimitedUse, { nullable: true, description: 'Objection: the one use that stays ended.' })
  readonly keepUse?: LimitedUse | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Restriction: recordings from this instant stay restricted; null: as asked.',
  })
  readonly keepFrom?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Restriction: recordings before this instant stay restricted; null: as asked.',
  })
  readonly keepTo?: Date | null;
}

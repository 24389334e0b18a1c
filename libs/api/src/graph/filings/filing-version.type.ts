import { officer, regulator } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { FilingKind } from './filing-kind.enum.ts';
import { FilingPaper } from './filing-paper.type.ts';
import { FormField } from './form-field.type.ts';

@ObjectType({ description: 'What was filed, once and for good.', simpleResolvers: true })
@Access(officer, regulator)
export class FilingVersion {
  @Field(() => Int, { description: 'From 1.' })
  readonly number!: number;

  @Field(() => FilingKind, { description: 'Which phase it is.' })
  readonly kind!: FilingKind;

  @Field(() => DateTime, { description: 'When it was filed.' })
  readonly filedAt!: Date;

  @Field(() => String, {
    description: 'SHA-256 of `notification.json`, in hex; the audit log holds it, too.',
  })
  readonly digest!: string;

  @Field(() => Float, { description: 'Up to which entry of the audit log it stands.' })
  readonly checkpointSequence!: number;

  @Field(() => String, { description: 'The hash of that entry, in hex; a signed checkpoint says the same.' })
  readonly checkpointHash!: string;

  @Field(() => [FormField], { description: 'What it says, field by field, with what changed.' })
  readonly fields!: readonly FormField[];

  @Field(() => [FilingPaper], { description: 'Its documents; the last one holds all the others.' })
  readonly documents!: readonly FilingPaper[];
}

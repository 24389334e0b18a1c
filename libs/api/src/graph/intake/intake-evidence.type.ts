import { officer } from '@rightful/policy';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { EvidenceOpening } from './evidence-opening.type.ts';

@ObjectType({
  description: 'A file by which somebody shows who they are. Erased when the case ends.',
  simpleResolvers: true,
})
@Access(officer)
export class IntakeEvidence {
  @Field(() => ID, { description: 'Names the file.' })
  readonly id!: string;

  @Field(() => String, { description: 'The name under which it came.' })
  readonly name!: string;

  @Field(() => Float, { description: 'Its size in bytes.' })
  readonly byteLength!: number;

  @Field(() => DateTime, { description: 'When it came.' })
  readonly addedAt!: Date;

  @Field(() => String, {
    description: 'POST here with a reason to open it; on record before the first byte.',
  })
  readonly path!: string;

  @Field(() => [EvidenceOpening], { description: 'Who opened it and why, the last times.' })
  readonly openings!: readonly EvidenceOpening[];
}

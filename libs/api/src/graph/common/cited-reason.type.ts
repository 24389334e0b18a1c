import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { CitationEvidence } from '../assessments/assessment.enums.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'Why the rules find so.', simpleResolvers: true })
@Access(officer)
export class CitedReason {
  @Field(() => String, { description: 'In the language of whoever asks.' })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: 'The place in the law or method; null: none.' })
  readonly citation?: string | null;

  @Field(() => CitationEvidence, {
    nullable: true,
    description: 'How well that place was checked; null: there is none.',
  })
  readonly evidence?: string | null;
}

import { owner, type SubjectId } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RedactionGround } from '../reviews/redaction-ground.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'What two officers left out of an answer for the sake of others (Art. 15(4) GDPR).',
  simpleResolvers: true,
})
@Access(owner)
export class KeptBack {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => Int, { description: 'Recordings in which parts are silent.' })
  readonly mutedCount!: number;

  @Field(() => Int, { description: 'Recordings that are left out whole.' })
  readonly withheldCount!: number;

  @Field(() => [RedactionGround], { description: 'Why, each ground once.' })
  readonly grounds!: readonly RedactionGround[];
}

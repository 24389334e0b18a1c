import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { CitedReason } from '../common/cited-reason.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'Which of several authorities leads, by where the controller and its customers are.',
  simpleResolvers: true,
})
@Access(officer)
export class Leadership {
  @Field(() => String, { nullable: true, description: 'Who leads; null where each is its own.' })
  readonly leadName?: string | null;

  @Field(() => [String], { description: 'Who else is concerned; all of them where none leads.' })
  readonly concernedNames!: readonly string[];

  @Field(() => [String], { description: 'Authorities of other laws: each hears of it by its own rules.' })
  readonly apartNames!: readonly string[];

  @Field(() => [CitedReason], { description: 'Why.' })
  readonly reasons!: readonly CitedReason[];
}

import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'How much there is of what is looked for most; each is counted up to 100.',
  simpleResolvers: true,
})
@Access(officer)
export class WorkCounts {
  @Field(() => Int, { description: 'The legal limit has passed.' })
  readonly late!: number;

  @Field(() => Int, { description: 'The legal limit comes within three days.' })
  readonly soon!: number;

  @Field(() => Int, { description: 'The viewer’s own.' })
  readonly mine!: number;

  @Field(() => Int, { description: 'What nobody has.' })
  readonly nobodys!: number;

  @Field(() => Int, { description: 'What the gate holds.' })
  readonly held!: number;

  @Field(() => Int, { description: 'The clock stands still.' })
  readonly paused!: number;
}

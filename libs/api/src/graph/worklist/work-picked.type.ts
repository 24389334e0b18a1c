import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { WorkView } from './work-view.type.ts';

@ObjectType({ description: 'The view holds what it should.', simpleResolvers: true })
@Access(officer)
export class WorkPicked {
  @Field(() => WorkView, { description: 'The view.' })
  readonly view!: WorkView;

  @Field(() => Int, { description: 'How much is in it now.' })
  readonly count!: number;
}

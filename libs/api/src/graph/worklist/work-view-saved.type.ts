import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { WorkView } from './work-view.type.ts';

@ObjectType({ description: 'The view is kept.', simpleResolvers: true })
@Access(officer)
export class WorkViewSaved {
  @Field(() => WorkView, { description: 'The view.' })
  readonly view!: WorkView;
}

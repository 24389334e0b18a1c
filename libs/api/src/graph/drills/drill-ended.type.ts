import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Drill } from './drill.type.ts';

@ObjectType({ description: 'It ended, and its people are erased.', simpleResolvers: true })
@Access(officer)
export class DrillEnded {
  @Field(() => Drill, { description: 'The exercise, as it stands now.' })
  readonly drill!: Drill;
}

import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { WorkAspect } from './work-aspect.enum.ts';

@ObjectType({ description: 'One change of a piece of work.', simpleResolvers: true })
@Access(officer)
export class WorkChange {
  @Field(() => Int, { description: 'Its version since then.' })
  readonly version!: number;

  @Field(() => String, { description: 'When it changed, as ISO 8601.' })
  readonly at!: string;

  @Field(() => [WorkAspect], { description: 'What changed.' })
  readonly what!: readonly WorkAspect[];
}

import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'What would stand still if a line ended earlier.', simpleResolvers: true })
@Access(officer)
export class OwnershipDoubt {
  @Field(() => Int, { description: 'Recordings that would be frozen.' })
  readonly recordingCount!: number;
}

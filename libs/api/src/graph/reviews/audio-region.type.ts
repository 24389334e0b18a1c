import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'A part of a recording.', simpleResolvers: true })
@Access(officer)
export class AudioRegion {
  @Field(() => Int, { description: 'Where it begins, in milliseconds from the beginning of the recording.' })
  readonly startMs!: number;

  @Field(() => Int, { description: 'Where it ends, which is not part of it.' })
  readonly endMs!: number;
}

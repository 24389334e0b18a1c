import { officer } from '@rightful/policy';
import { Field, InputType, Int } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'A part of a recording.' })
@Access(officer)
export class AudioRegionInput {
  @Field(() => Int, { description: 'Where it begins, in milliseconds from the beginning of the recording.' })
  readonly startMs!: number;

  @Field(() => Int, { description: 'Where it ends, which is not part of it.' })
  readonly endMs!: number;
}

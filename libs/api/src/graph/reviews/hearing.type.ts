import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { AudioRegion } from './audio-region.type.ts';

@ObjectType({
  description: 'What one officer heard of one recording, by the bytes that were served.',
  simpleResolvers: true,
})
@Access(officer)
export class Hearing {
  @Field(() => String, { description: 'Which officer.' })
  readonly officerName!: string;

  @Field(() => Boolean, { description: 'Whether that is the viewer.' })
  readonly isViewer!: boolean;

  @Field(() => Boolean, { description: 'Whether it was heard to its end, over a plausible time.' })
  readonly isHeard!: boolean;

  @Field(() => Int, { description: 'How much of it was served, in milliseconds.' })
  readonly heardMs!: number;

  @Field(() => Int, { description: 'Of how much.' })
  readonly durationMs!: number;

  @Field(() => [AudioRegion], { description: 'Which parts.' })
  readonly ranges!: readonly AudioRegion[];
}

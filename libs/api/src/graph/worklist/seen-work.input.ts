import { officer } from '@rightful/policy';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'A piece of work, and the version of it that the viewer has before their eyes.' })
@Access(officer)
export class SeenWorkInput {
  @Field(() => ID, { description: 'Which.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Its version, as it was seen.' })
  readonly version!: number;
}

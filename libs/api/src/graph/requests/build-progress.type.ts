import { customer } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'How far the packing of an archive has come.', simpleResolvers: true })
@Access(customer)
export class BuildProgress {
  @Field(() => Int, { description: 'Recordings packed so far.' })
  readonly packed!: number;

  @Field(() => Int, { description: 'Recordings to pack.' })
  readonly total!: number;

  @Field(() => Float, { description: 'Bytes packed so far.' })
  readonly packedByteLength!: number;

  @Field(() => Float, { description: 'Bytes to pack.' })
  readonly totalByteLength!: number;

  @Field(() => Float, { nullable: true, description: 'Milliseconds left, when it can be told.' })
  readonly timeLeftMs?: number | null;
}

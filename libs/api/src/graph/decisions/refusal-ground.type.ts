import { signedIn } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { RefusalGroundCode } from './refusal-ground-code.enum.ts';

@ObjectType({ description: 'A ground on which the law lets a request be refused.', simpleResolvers: true })
@Access(signedIn)
export class RefusalGround {
  @Field(() => RefusalGroundCode, { description: 'Names the ground.' })
  readonly code!: RefusalGroundCode;

  @Field(() => String, { description: 'The ground in plain words.' })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it stands in the law; null where the law in force has no such place.',
  })
  readonly place!: string | null;
}

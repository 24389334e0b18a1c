import { officer } from '@rightful/policy';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'The request in which an officer takes a step.' })
@Access(officer)
export class RequestStep {
  @Field(() => ID, { description: 'Which request.' })
  readonly requestId!: string;

  @Field(() => Int, { description: 'The version that the officer saw.' })
  readonly version!: number;
}

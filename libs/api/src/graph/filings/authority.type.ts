import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'A supervisory authority that something can be filed with.',
  simpleResolvers: true,
})
@Access(officer)
export class Authority {
  @Field(() => ID, { description: 'Names the authority.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;
}

import { regulator } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Figures } from './figures.type.ts';

@ObjectType({
  description: 'What a supervisory authority sees: counts and notices, never people.',
  simpleResolvers: true,
})
@Access(regulator)
export class RegulatorDesk {
  @Field(() => String, { description: 'The authority that is signed in.' })
  readonly authorityName!: string;

  @Field(() => Figures, { description: "The portal's figures." })
  readonly figures!: Figures;
}

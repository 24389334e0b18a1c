import { regulator } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'What a supervisory authority sees: counts and notices, never people.',
  simpleResolvers: true,
})
@Access(regulator)
export class RegulatorDesk {}

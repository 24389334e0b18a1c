import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { LegalHold } from './legal-hold.type.ts';

@ObjectType({ description: 'The hold is in force.', simpleResolvers: true })
@Access(officer)
export class LegalHoldPlaced {
  @Field(() => LegalHold, { description: 'The hold.' })
  readonly hold!: LegalHold;
}

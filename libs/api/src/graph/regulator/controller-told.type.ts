import { regulator } from '@rightful/policy';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { AuthorityMessage } from '../filings/authority-message.type.ts';
import { FilingNotPossible } from '../filings/filing-not-possible.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The controller was told.', simpleResolvers: true })
@Access(regulator)
export class ControllerTold {
  @Field(() => AuthorityMessage, { description: 'What was written.' })
  readonly written!: AuthorityMessage;
}

export const WriteToControllerResult = createUnionType({
  name: 'WriteToControllerResult',
  description: 'How writing to the controller ended.',
  types: () => [ControllerTold, FilingNotPossible] as const,
  resolveType: kindOf,
});

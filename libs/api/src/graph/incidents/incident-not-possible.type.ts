import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'It cannot be done in the incident as things stand; nothing was changed.',
  simpleResolvers: true,
})
@Access(officer)
export class IncidentNotPossible extends UserError {}

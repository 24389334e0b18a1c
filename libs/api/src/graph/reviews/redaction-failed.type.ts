import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'No muted copy could be made and proven; nothing was changed. Withhold the recording instead.',
  simpleResolvers: true,
})
@Access(officer)
export class RedactionFailed extends UserError {}

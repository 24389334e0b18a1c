import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ implements: UserError, description: 'Nothing can be put on hold so.', simpleResolvers: true })
@Access(officer)
export class HoldNotPossible extends UserError {}

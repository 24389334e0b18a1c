import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ implements: UserError, description: 'That officer does not work here.', simpleResolvers: true })
@Access(officer)
export class NoSuchOfficer extends UserError {}

import { anyone } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The report could not be taken as it is; the message says what to change.',
  simpleResolvers: true,
})
@Access(anyone('answers a public report'))
export class ReportRefused extends UserError {}

import { owner, type SubjectId } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

/** Holds only who it is; each field asks the domain for what it shows. */
@ObjectType({ description: 'Everything that belongs to the signed-in customer.', simpleResolvers: true })
@Access(owner)
export class Customer {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;
}

import { officer, regulator } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One row of a field that is a list.', simpleResolvers: true })
@Access(officer, regulator)
export class FormRow {
  @Field(() => [String], {
    description: 'What stands in it, a cell for each column; empty where nothing does.',
  })
  readonly cells!: readonly string[];
}

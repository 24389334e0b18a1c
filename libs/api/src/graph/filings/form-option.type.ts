import { officer, regulator } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'Something that a field offers: an option, or a column.', simpleResolvers: true })
@Access(officer, regulator)
export class FormOption {
  @Field(() => ID, { description: 'Names it in the form.' })
  readonly id!: string;

  @Field(() => String, { description: 'As a person reads it.' })
  readonly label!: string;
}

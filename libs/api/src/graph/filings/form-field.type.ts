import { officer, regulator } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { FieldChange } from './field-change.enum.ts';
import { FormFieldKind } from './form-field-kind.enum.ts';
import { FormOption } from './form-option.type.ts';
import { FormValue } from './form-value.type.ts';

@ObjectType({
  description: 'One field of the form of a notification, and what it says.',
  simpleResolvers: true,
})
@Access(officer, regulator)
export class FormField {
  @Field(() => ID, { description: 'Names the field in every version of the form.' })
  readonly id!: string;

  @Field(() => ID, { description: 'In which of the thirteen groups of the form.' })
  readonly groupId!: string;

  @Field(() => String, { description: 'The group, as a person reads it.' })
  readonly group!: string;

  @Field(() => String, { description: 'As a person reads it.' })
  readonly label!: string;

  @Field(() => String, { nullable: true, description: 'A hint; null where none is needed.' })
  readonly help?: string | null;

  @Field(() => FormFieldKind, { description: 'What may stand in it.' })
  readonly kind!: FormFieldKind;

  @Field(() => [FormOption], { description: 'The options or columns; empty for other kinds.' })
  readonly options!: readonly FormOption[];

  @Field(() => Int, { nullable: true, description: 'Of words, how many characters at most.' })
  readonly maxLength?: number | null;

  @Field(() => Boolean, { description: 'True for words of one line.' })
  readonly isOneLine!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The place in the GDPR that asks for it, e.g. 33(3)(a); null when only forms ask.',
  })
  readonly askedBy?: string | null;

  @Field(() => Boolean, { description: 'True when this filing should say it and does not.' })
  readonly isMissing!: boolean;

  @Field(() => FormValue, { nullable: true, description: 'What it says; null when it says nothing.' })
  readonly value?: FormValue | null;

  @Field(() => [String], { description: 'What it says, as a person reads it, a line each; empty: nothing.' })
  readonly words!: readonly string[];

  @Field(() => FieldChange, {
    nullable: true,
    description: 'How it differs from the version before; null when it does not, or when there is none.',
  })
  readonly change?: FieldChange | null;

  @Field(() => [String], { description: 'What the version before said, a line each, where it differs.' })
  readonly wordsBefore!: readonly string[];
}

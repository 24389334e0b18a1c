import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'A privacy officer, as the others see them.', simpleResolvers: true })
@Access(officer)
export class DeskOfficer {
  @Field(() => ID, { description: 'Names the officer.' })
  readonly id!: string;

  @Field(() => String, { description: 'Their name.' })
  readonly displayName!: string;

  @Field(() => Boolean, { description: 'True for the viewer.' })
  readonly isViewer!: boolean;
}

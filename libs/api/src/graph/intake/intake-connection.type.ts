import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Intake } from './intake.type.ts';

@ObjectType({ description: 'A page of cases, the next to act on first.', simpleResolvers: true })
@Access(officer)
export class IntakeConnection {
  @Field(() => [Intake], { description: 'The items of this page.' })
  readonly nodes!: readonly Intake[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

import { regulator } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../common/page-info.type.ts';
import { Access } from '../secure-schema/access.ts';
import { AddressedFilingLine } from './addressed-filing-line.type.ts';

@ObjectType({ description: 'A page of what was filed, newest first.', simpleResolvers: true })
@Access(regulator)
export class AddressedFilingConnection {
  @Field(() => [AddressedFilingLine], { description: 'The items of this page.' })
  readonly nodes!: readonly AddressedFilingLine[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

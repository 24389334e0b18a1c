import { signedIn } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'Where a page of a list ends.', simpleResolvers: true })
@Access(signedIn)
export class PageInfo {
  @Field(() => Boolean, { description: 'True when more follows.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Give it as `after` to read on; null on an empty page. Works for this viewer and this list only.',
  })
  readonly endCursor?: string | null;
}

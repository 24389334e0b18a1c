import { signedIn } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Viewer } from '../viewer/viewer.type.ts';

@ObjectType({
  description: 'The person is signed in; the session is in a cookie that no script can read.',
  simpleResolvers: true,
})
@Access(signedIn)
export class SignedIn {
  @Field(() => Viewer, { description: 'Who that is.' })
  readonly viewer!: Viewer;
}

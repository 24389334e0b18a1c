import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'What was erased, in numbers, and signed. It names nobody.',
  simpleResolvers: true,
})
@Access(anyone('who has the number of an erasure has no account any more, and the certificate names nobody'))
export class ErasureCertificate {
  @Field(() => String, { description: 'The certificate: one line of JSON, to be kept as it is.' })
  readonly certificate!: string;

  @Field(() => String, { description: 'Its minisign signature, made with the key that signs copies.' })
  readonly signature!: string;
}

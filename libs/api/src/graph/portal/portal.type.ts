import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'What everybody may know about this portal.', simpleResolvers: true })
@Access(anyone('the portal introduces itself before anybody signs in'))
export class Portal {
  @Field(() => String, { description: 'Name of the company that answers for the recordings.' })
  readonly controllerName!: string;

  @Field(() => String, { description: 'Where to reach its privacy office: an address or a mail address.' })
  readonly controllerContact!: string;

  @Field(() => String, { description: 'Version of this software.' })
  readonly version!: string;

  @Field(() => String, { description: 'The public key (minisign format) with which archives are signed.' })
  readonly archivePublicKey!: string;

  @Field(() => Boolean, { description: 'True where demo people live; the sign-in page then offers them.' })
  readonly demo!: boolean;
}

import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';

import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'The case was received. The same words whoever asks, and whoever exists.',
  simpleResolvers: true,
})
@Access(anyone('who asks may have no account'))
export class IntakeReceived {
  @Field(() => String, { description: 'The number to quote.' })
  readonly caseNumber!: string;

  @Field(() => String, { description: 'Lets this page add evidence. Shown once, and to nobody else.' })
  readonly uploadKey!: string;

  @Field(() => String, {
    description: 'POST a file here, with the upload key or the mailed code in the header x-intake-key.',
  })
  readonly evidencePath!: string;
}

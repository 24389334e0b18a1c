import { anyone } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'What somebody without an account confirms.' })
@Access(anyone('the wrong receiver may be no customer'))
export class ConfirmDeletionPubliclyInput {
  @Field(() => String, { description: 'The number of the case.' })
  readonly caseNumber!: string;

  @Field(() => String, { description: 'The key shown when it was reported.' })
  readonly reportKey!: string;

  @Field(() => Boolean, { description: 'That every copy is deleted, wherever it lay.' })
  readonly allCopiesDeleted!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody else got it from them.' })
  readonly passedOn!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'To whom, or what else there is to say. At most 2,000 characters.',
  })
  readonly words?: string | null;
}

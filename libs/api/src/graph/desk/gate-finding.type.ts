import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'Something the check of an archive found.', simpleResolvers: true })
@Access(officer)
export class GateFinding {
  @Field(() => String, { description: 'Stable code for programs.' })
  readonly code!: string;

  @Field(() => String, { description: 'Plain words, in English.' })
  readonly text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The recording it is about; null when it is about the whole.',
  })
  readonly recordingId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The file of the archive that it is about; null when it is about a recording or the whole.',
  })
  readonly entry?: string | null;
}

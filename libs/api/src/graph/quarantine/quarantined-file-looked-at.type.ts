import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { QuarantinedFile } from './quarantined-file.type.ts';

@ObjectType({ description: 'The look is on record.', simpleResolvers: true })
@Access(officer)
export class QuarantinedFileLookedAt {
  @Field(() => QuarantinedFile, { description: 'The file as it stands now.' })
  readonly file!: QuarantinedFile;
}

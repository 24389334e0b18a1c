import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'How the audit log stands.', simpleResolvers: true })
@Access(officer)
export class AuditState {
  @Field(() => Int, { description: 'Entries in it.' })
  readonly entryCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the newest was written; null on an empty log.',
  })
  readonly lastEntryAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last signed; null before the first time.',
  })
  readonly lastCheckpointAt?: Date | null;
}

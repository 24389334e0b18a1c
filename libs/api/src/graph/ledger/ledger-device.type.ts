import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { LedgerLine } from './ledger-line.type.ts';

@ObjectType({ description: 'A device and who had it when, by the ledger.', simpleResolvers: true })
@Access(officer)
export class LedgerDevice {
  @Field(() => String, { description: 'The serial number printed on it.' })
  readonly serial!: string;

  @Field(() => String, { description: "The maker's model name." })
  readonly model!: string;

  @Field(() => [LedgerLine], { description: 'Who had it when, oldest first.' })
  readonly lines!: readonly LedgerLine[];
}

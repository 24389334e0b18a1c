import { anyone } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'The report was received.', simpleResolvers: true })
@Access(anyone('answers a public report'))
export class PublicReportReceived {
  @Field(() => String, { description: 'The number to quote to the controller.' })
  readonly caseNumber!: string;

  @Field(() => String, {
    description: 'With the case number: attaches a proof and confirms deletion. Shown once.',
  })
  readonly reportKey!: string;

  @Field(() => String, {
    description: 'POST the proof here, with the report key in the header x-report-key.',
  })
  readonly proofPath!: string;
}

import { customer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { NotMeReport } from './not-me-report.type.ts';

@ObjectType({
  description: 'The report was received, and everything that carries it is frozen.',
  simpleResolvers: true,
})
@Access(customer)
export class ReportReceived {
  @Field(() => NotMeReport, { description: 'The report.' })
  readonly report!: NotMeReport;

  @Field(() => Int, { description: 'Milliseconds from the report until the last thing was frozen.' })
  readonly frozenAfterMs!: number;
}

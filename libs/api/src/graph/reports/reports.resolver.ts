import {
  confirmDeletion,
  confirmDeletionPublicly,
  listReports,
  reportNotMe,
  reportPublicly,
  viewPublicReport,
  viewReport,
} from '@rightful/domain';
import { anyone, customer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Customer } from '../customers/customer.type.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { ConfirmDeletionPubliclyInput } from './confirm-deletion-publicly.input.ts';
import { ConfirmDeletionPubliclyResult } from './confirm-deletion-publicly-result.union.ts';
import { ConfirmDeletionResult } from './confirm-deletion-result.union.ts';
import { NotMeReport } from './not-me-report.type.ts';
import { PublicReport } from './public-report.type.ts';
import { ReportNotMeInput } from './report-not-me.input.ts';
import { ReportNotMeResult } from './report-not-me-result.union.ts';
import { ReportPubliclyInput } from './report-publicly.input.ts';
import { ReportPubliclyResult } from './report-publicly-result.union.ts';
import { toNotMeReport } from './to-not-me-report.ts';

const withoutAccount = anyone('the wrong receiver may be no customer');

@Resolver(() => Customer)
export class ReportsResolver {
  @FieldResolver(() => [NotMeReport], {
    description: 'What this person reported as not theirs, newest first.',
  })
  async reports(@Ctx() context: RequestContext): Promise<NotMeReport[]> {
    return (await listReports(context.customer)).map(toNotMeReport);
  }

  @Mutation(() => ReportNotMeResult, {
    description: '"This is not me": freezes at once everything that carries it, and opens an incident.',
  })
  @Access(customer)
  async reportNotMe(
    @Argument('input', () => ReportNotMeInput, { description: 'What is not theirs.', access: [customer] })
    { recordingId, archiveId, deliveryId, note }: ReportNotMeInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const outcome = await reportNotMe(context.customer, {
      recordingId: recordingId ? readId('recording', recordingId) : undefined,
      archiveId: archiveId ? readId('archive', archiveId) : undefined,
      deliveryId: deliveryId ? readId('delivery', deliveryId) : undefined,
      note,
    });
    if (outcome.kind !== 'ReportReceived') return outcome;
    return { ...outcome, report: toNotMeReport(await viewReport(context.customer, outcome.report)) };
  }

  @Mutation(() => ConfirmDeletionResult, {
    description: 'Confirms that what was received by mistake is deleted.',
  })
  @Access(customer)
  confirmDeletion(
    @Argument('reportId', () => ID, { description: 'Which report.', access: [customer] }) reportId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return confirmDeletion(context.customer, readId('report', reportId));
  }

  @Mutation(() => ReportPubliclyResult, {
    description: 'For anybody, without an account: the wrong receiver may be no customer.',
  })
  @Access(withoutAccount)
  reportPublicly(
    @Argument('input', () => ReportPubliclyInput, { description: 'What happened.', access: [withoutAccount] })
    input: ReportPubliclyInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const { locale, ...rest } = input;
    return reportPublicly(context.anybody, {
      ...rest,
      locale: locale ?? undefined,
      clientAddress: context.client.address,
    });
  }

  @Mutation(() => ConfirmDeletionPubliclyResult, {
    description: 'Confirms without an account that what was received by mistake is deleted.',
  })
  @Access(withoutAccount)
  confirmDeletionPublicly(
    @Argument('input', () => ConfirmDeletionPubliclyInput, {
      description: 'Of which report, and what they say.',
      access: [withoutAccount],
    })
    input: ConfirmDeletionPubliclyInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return confirmDeletionPublicly(context.anybody, input);
  }

  @Query(() => PublicReport, {
    nullable: true,
    description: 'What became of a report from outside; null for who does not hold its key.',
  })
  @Access(withoutAccount)
  publicReport(
    @Argument('caseNumber', () => String, {
      description: 'The number of the case.',
      access: [withoutAccount],
    })
    caseNumber: string,
    @Argument('reportKey', () => String, {
      description: 'The key shown when it was reported.',
      access: [withoutAccount],
    })
    reportKey: string,
    @Ctx() context: RequestContext,
  ): Promise<PublicReport | null> {
    return viewPublicReport(context.anybody, { caseNumber, reportKey });
  }
}

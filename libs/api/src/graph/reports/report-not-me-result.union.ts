import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { NothingToReport } from './nothing-to-report.type.ts';
import { ReportReceived } from './report-received.type.ts';

export const ReportNotMeResult = createUnionType({
  name: 'ReportNotMeResult',
  description: 'How reporting something as not theirs ended.',
  types: () => [ReportReceived, NothingToReport, TooManyAttempts] as const,
  resolveType: kindOf,
});

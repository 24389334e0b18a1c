import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { PublicReportReceived } from './public-report-received.type.ts';
import { ReportRefused } from './report-refused.type.ts';

export const ReportPubliclyResult = createUnionType({
  name: 'ReportPubliclyResult',
  description: 'How reporting without an account ended.',
  types: () => [PublicReportReceived, TooManyAttempts, ReportRefused] as const,
  resolveType: kindOf,
});

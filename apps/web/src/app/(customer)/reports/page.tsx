import { Reports } from '@/components/reports/reports.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('notMe');

export default function ReportsPage() {
  return <Reports />;
}

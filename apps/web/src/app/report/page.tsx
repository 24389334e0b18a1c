import { PublicReportPage } from '@/components/report/public-report-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('report');

export default function Page() {
  return <PublicReportPage />;
}

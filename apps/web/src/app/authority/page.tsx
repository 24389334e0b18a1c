import { AuthorityReport } from '@/components/authority/authority-report.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('authority');

export default function AuthorityPage() {
  return <AuthorityReport />;
}

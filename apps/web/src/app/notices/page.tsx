import { NoticesPage } from '@/components/breach-letter/notices-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('breachLetter');

export default function Page() {
  return <NoticesPage />;
}

import { ReceivedPage } from '@/components/breach-letter/received-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('breachLetter');

export default function Page() {
  return <ReceivedPage />;
}

import { RecordingsPage } from '@/components/recordings/recordings-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('recordings');

export default function Page() {
  return <RecordingsPage />;
}

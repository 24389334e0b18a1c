import { Requests } from '@/components/requests/requests.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('requests');

export default function RequestsPage() {
  return <Requests />;
}

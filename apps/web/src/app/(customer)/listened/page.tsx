import { ListenedPage } from '@/components/listened/listened-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('listened');

export default function Page() {
  return <ListenedPage />;
}

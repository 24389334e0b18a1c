import { RequestPage } from '@/components/requests/request-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('requests');

export default async function OneRequestPage({ params }: { params: Promise<{ id: string }> }) {
  return <RequestPage id={(await params).id} />;
}

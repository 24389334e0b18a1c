import { FilingPage } from '@/components/filing/filing-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('filing');

export default async function OneFilingPage({ params }: { params: Promise<{ id: string }> }) {
  return <FilingPage id={(await params).id} />;
}

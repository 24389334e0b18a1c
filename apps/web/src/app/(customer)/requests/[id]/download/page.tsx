import { DownloadPage } from '@/components/download/download-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('download');

export default async function DownloadOfRequestPage({ params }: { params: Promise<{ id: string }> }) {
  return <DownloadPage id={(await params).id} />;
}

import { Preview } from '@/components/archive/preview.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('archive');

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  return <Preview id={(await params).id} />;
}

import { RecordingPage } from '@/components/recordings/recording-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('recordings');

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <RecordingPage id={decodeURIComponent((await params).id)} />;
}

import { AskForCorrection } from '@/components/rights/ask-for-correction.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('requests');

export default async function AskPage({
  searchParams,
}: {
  searchParams: Promise<{ recording?: string | string[] }>;
}) {
  const { recording } = await searchParams;
  return <AskForCorrection recordingId={typeof recording === 'string' ? recording : null} />;
}

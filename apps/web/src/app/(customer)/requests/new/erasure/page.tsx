import { AskForErasure } from '@/components/erasure/ask-for-erasure.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('requests');

export default function AskPage() {
  return <AskForErasure />;
}

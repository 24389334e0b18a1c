import { AskToObject } from '@/components/rights/ask-to-object.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('requests');

export default function AskPage() {
  return <AskToObject />;
}

import { AskForRestriction } from '@/components/rights/ask-for-restriction.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('requests');

export default function AskPage() {
  return <AskForRestriction />;
}

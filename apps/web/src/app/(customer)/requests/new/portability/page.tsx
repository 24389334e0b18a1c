import { AskForCopy } from '@/components/ask/ask-for-copy.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('requests');

export default function AskPage() {
  return <AskForCopy kind="portability" />;
}

import { ChooseRight } from '@/components/rights/choose-right.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('requests');

export default function ChooseRightPage() {
  return <ChooseRight />;
}

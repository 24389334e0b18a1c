import { Overview } from '@/components/overview/overview.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('overview');

export default function Page() {
  return <Overview />;
}

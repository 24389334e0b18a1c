import { BreachLetterPage } from '@/components/breach-letter/breach-letter-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('breachLetter');

export default async function OneLetterPage({ params }: { params: Promise<{ id: string }> }) {
  return <BreachLetterPage id={(await params).id} />;
}

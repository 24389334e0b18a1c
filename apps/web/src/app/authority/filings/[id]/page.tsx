import { AddressedFilingPage } from '@/components/authority/addressed-filing-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('authority');

export default async function OneAddressedFilingPage({ params }: { params: Promise<{ id: string }> }) {
  return <AddressedFilingPage id={(await params).id} />;
}

import { AccountPage } from '@/components/account/account-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('account');

export default function Page() {
  return <AccountPage />;
}

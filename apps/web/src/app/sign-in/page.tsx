import { SignInPage } from '@/components/sign-in/sign-in-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('signIn');

export default function Page() {
  return <SignInPage />;
}

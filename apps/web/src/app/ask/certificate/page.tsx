import { CertificatePage } from '@/components/erasure/certificate-page.tsx';
import { pageTitle } from '@/i18n/page-title.ts';

export const generateMetadata = pageTitle('intake');

export default function Page() {
  return <CertificatePage />;
}

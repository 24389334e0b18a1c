import { LedgerPage } from '@/components/ledger/ledger-page.tsx';

export default function Page() {
  return <LedgerPage />;
}

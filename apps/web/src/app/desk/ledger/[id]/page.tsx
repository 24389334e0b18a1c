import { OneChange } from '@/components/ledger/one-change.tsx';

export default async function OneChangePage({ params }: { params: Promise<{ id: string }> }) {
  return <OneChange id={(await params).id} />;
}

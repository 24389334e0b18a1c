import { RequestDetail } from '@/components/desk/request-detail.tsx';

export default async function RequestDetailPage({ params }: { params: Promise<{ id: string }> }) {
  return <RequestDetail id={(await params).id} />;
}

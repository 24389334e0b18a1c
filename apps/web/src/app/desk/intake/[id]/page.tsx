import { IntakePage } from '@/components/desk-intake/intake-page.tsx';

export default async function OneIntakePage({ params }: { params: Promise<{ id: string }> }) {
  return <IntakePage id={(await params).id} />;
}

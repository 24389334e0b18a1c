import { IncidentPage } from '@/components/desk/incident-page.tsx';

export default async function OneIncidentPage({ params }: { params: Promise<{ id: string }> }) {
  return <IncidentPage id={(await params).id} />;
}

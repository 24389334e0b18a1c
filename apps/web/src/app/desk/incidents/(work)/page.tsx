import { NothingOpen } from '@/components/desk/nothing-open.tsx';

export default function IncidentsPage() {
  return <NothingOpen />;
}

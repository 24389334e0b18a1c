import { DrillsPage } from '@/components/drills/drills-page.tsx';

export default function DeskDrillsPage() {
  return <DrillsPage />;
}

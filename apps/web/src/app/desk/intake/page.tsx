import { NoCaseOpen } from '@/components/desk-intake/no-case-open.tsx';

export default function IntakesPage() {
  return <NoCaseOpen />;
}

import { Quarantine } from '@/components/desk/quarantine.tsx';

export default function QuarantinePage() {
  return <Quarantine />;
}

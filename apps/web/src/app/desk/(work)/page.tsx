import { NothingOpen } from '@/components/desk/nothing-open.tsx';

export default function WorklistPage() {
  return <NothingOpen what="requests" />;
}

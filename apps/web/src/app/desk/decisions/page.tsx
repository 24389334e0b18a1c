import { DecisionList } from '@/components/decisions/decision-list.tsx';

export default function DecisionsPage() {
  return <DecisionList />;
}

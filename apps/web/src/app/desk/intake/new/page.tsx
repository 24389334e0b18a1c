import { EnterIntake } from '@/components/desk-intake/enter-intake.tsx';

export default function NewIntakePage() {
  return <EnterIntake />;
}

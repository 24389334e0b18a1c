import { OpenIncidentForm } from '@/components/register/open-incident-form.tsx';

export default function OpenIncidentPage() {
  return <OpenIncidentForm />;
}

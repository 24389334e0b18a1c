import { AuditLog } from '@/components/desk/audit-log.tsx';

export default function AuditPage() {
  return <AuditLog />;
}

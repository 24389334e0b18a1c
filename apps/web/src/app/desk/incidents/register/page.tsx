import { Register } from '@/components/register/register.tsx';

export default function RegisterPage() {
  return <Register />;
}

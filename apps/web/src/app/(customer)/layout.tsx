import type { ReactNode } from 'react';
import { PlayerProvider } from '@/components/player/player-provider.tsx';
import { CustomerShell } from '@/components/shell/customer-shell.tsx';

export default function CustomerLayout({ children }: { children: ReactNode }) {
  return (
    <PlayerProvider>
      <CustomerShell>{children}</CustomerShell>
    </PlayerProvider>
  );
}

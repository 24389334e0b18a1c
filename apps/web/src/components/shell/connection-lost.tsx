'use client';

import { useApolloClient } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { connection } from '@/apollo/connection.ts';
import { useIsLost, useWhenBack } from '@/apollo/use-connection.ts';

/** Says above every page that the connection is gone; when it is back, the page asks anew for what it shows. */
export function ConnectionLost() {
  const t = useTranslations('common.connection');
  const client = useApolloClient();
  const isLost = useIsLost();
  useEffect(() => {
    addEventListener('offline', connection.lose);
    addEventListener('online', connection.tryNow);
    return () => {
      removeEventListener('offline', connection.lose);
      removeEventListener('online', connection.tryNow);
    };
  }, []);
  useWhenBack(() => void client.refetchQueries({ include: 'active' }).catch(() => undefined));
  return (
    <div role="status" className="no-print sticky top-0 z-50">
      {isLost && (
        <p className="border-b border-waiting bg-waiting-wash px-4 py-3 text-center">
          <strong className="font-medium">{t('lost')}</strong> {t('lostText')}
        </p>
      )}
    </div>
  );
}

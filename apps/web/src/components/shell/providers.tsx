'use client';

import { useRouter } from 'next/navigation';
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { ApolloBoundary } from '@/apollo/apollo-boundary.tsx';
import { NotMe } from '@/components/not-me/not-me.tsx';
import { ProveIdentity } from '@/components/prove-identity/prove-identity.tsx';
import { Toasts } from '@/components/ui/toast.tsx';
import type { AppLocale } from '@/i18n/locale.ts';
import { ConnectionLost } from './connection-lost.tsx';
import { NonceContext } from './nonce-context.ts';

export interface ProvidersProps {
  locale: AppLocale;
  messages: AbstractIntlMessages;
  nonce: string;
  children: ReactNode;
}

export function Providers({ locale, messages, nonce, children }: ProvidersProps) {
  const router = useRouter();
  // The document keeps the policy it came with; a shell drawn anew brings a nonce that it does not know.
  const [firstNonce] = useState(nonce);
  return (
    <NonceContext value={firstNonce}>
      <meta property="csp-nonce" nonce={firstNonce} content={firstNonce} suppressHydrationWarning />
      <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC">
        <I18nProvider locale={locale === 'de' ? 'de-DE' : 'en-GB'}>
          <RouterProvider navigate={(path) => router.push(path)}>
            <ApolloBoundary>
              <ConnectionLost />
              {children}
              <ProveIdentity />
              <NotMe />
              <Toasts />
            </ApolloBoundary>
          </RouterProvider>
        </I18nProvider>
      </NextIntlClientProvider>
    </NonceContext>
  );
}

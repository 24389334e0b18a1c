import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Providers } from '@/components/shell/providers.tsx';
import { lookCookie, lookFrom } from '@/session/look.ts';
import '@/styles/globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: 'Rightful', template: '%s · Rightful' },
    description: t('description'),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14171a' },
  ],
};

/** The shell of every page: language, look and words. No data of anybody passes through here. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, nonce, look] = [
    await getLocale(),
    await getMessages(),
    (await headers()).get('x-nonce') ?? '',
    lookFrom((await cookies()).get(lookCookie)?.value),
  ];
  return (
    <html lang={locale} data-look={look === 'system' ? undefined : look} suppressHydrationWarning>
      <body>
        <Providers locale={locale} messages={messages} nonce={nonce}>
          {children}
        </Providers>
      </body>
    </html>
  );
}

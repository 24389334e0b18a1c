import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Fastify compresses for the whole portal.
  compress: false,
  devIndicators: false,
  // Pages carry no data, but a shell kept by somebody else's cache would carry a stale nonce.
  headers: async () => [
    { source: '/((?!_next/static|icon).*)', headers: [{ key: 'cache-control', value: 'no-store' }] },
  ],
};

export default withNextIntl(config);

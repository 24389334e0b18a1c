import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts');

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // The image of the pages alone has a folder with what they need and nothing else; where a server hosts them there is none.
  output: process.env.NEXT_OUTPUT === 'standalone' ? 'standalone' : undefined,
  // Two builds of one commit are the same build.
  generateBuildId: process.env.NEXT_BUILD_ID ? () => process.env.NEXT_BUILD_ID ?? null : undefined,
  // `npm run check` holds the types, tests and generators included; an installation for running lacks what those import.
  typescript: { ignoreBuildErrors: true },
  // Pages carry no data, but a shell kept by somebody else's cache would carry a stale nonce.
  headers: async () => [
    { source: '/((?!_next/static|icon).*)', headers: [{ key: 'cache-control', value: 'no-store' }] },
  ],
};

export default withNextIntl(config);

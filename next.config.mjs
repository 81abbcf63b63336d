// A content policy for scripts needs a nonce for each answer and comes with sign-in; these hold for every answer alike.
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST ?? '.next',
  // `npm test` runs the TypeScript 7 compiler on its own; Next's built-in check needs the old JavaScript API.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // SDKs post to `/cognito/`; they follow no redirect.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: [
    'better-sqlite3',
    'pino',
    '@aws-sdk/client-cognito-identity-provider',
    '@aws-sdk/credential-providers',
    '@smithy/node-http-handler',
  ],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      // Everything but the build's own files shows someone's pools.
      { source: '/((?!_next/static/).*)', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
    ];
  },
};

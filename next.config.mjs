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
    'pg',
    'pino',
    'prom-client',
    '@aws-sdk/client-cognito-identity-provider',
    '@aws-sdk/credential-providers',
    '@smithy/node-http-handler',
  ],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
};

import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './globals.css';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { railCookie, readTheme, themeCookie } from '@/components/shell/preference';
import { Toaster } from '@/components/ui/toaster';

export const metadata: Metadata = {
  title: { default: 'Pooldeck', template: '%s · Pooldeck' },
  description: 'Admin console for Amazon Cognito user pools',
  icons: { icon: '/icon.svg' },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies();
  const theme = readTheme(jar.get(themeCookie)?.value);
  const folded = jar.get(railCookie)?.value === 'folded';
  return (
    <html
      lang="en"
      data-theme={theme === 'system' ? undefined : theme}
      data-rail={folded ? 'folded' : 'open'}
      // Theme and rail are changed on the element itself, without a round trip.
      suppressHydrationWarning
    >
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}

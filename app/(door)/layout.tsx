import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { DoorFrame } from '@/components/access/door-frame';
import { readTheme, themeCookie } from '@/components/shell/preference';
import { env } from '@/lib/config/env';
import { isReachedOverPlainHttp } from '@/lib/config/listen-policy';

export default async function DoorLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <DoorFrame theme={theme} plainHttp={isReachedOverPlainHttp(env())}>
      {children}
    </DoorFrame>
  );
}

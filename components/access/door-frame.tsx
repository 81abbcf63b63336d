import type { ReactNode } from 'react';
import { Logo } from '@/components/shell/logo';
import type { Theme } from '@/components/shell/preference';
import { ThemeToggle } from '@/components/shell/theme-toggle';
import { PlainHttpBanner } from './plain-http-banner';

type DoorFrameProps = { theme: Theme; plainHttp: boolean; children: ReactNode };

/** The pages in front of the console: one card, nothing of what is behind. */
export function DoorFrame({ theme, plainHttp, children }: DoorFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {plainHttp && <PlainHttpBanner />}
      <main className="mx-auto flex w-full max-w-md flex-1 flex-col justify-center px-4 py-10">
        <div className="mb-6 flex items-center justify-center gap-2.5 text-lg font-semibold tracking-tight">
          <Logo className="size-7" />
          Pooldeck
        </div>
        <div className="card bg-surface px-5 py-6 sm:px-7">{children}</div>
      </main>
      <footer className="flex justify-center pb-6">
        <ThemeToggle initial={theme} />
      </footer>
    </div>
  );
}

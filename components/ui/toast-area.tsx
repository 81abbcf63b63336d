'use client';

import { useEffect, useRef } from 'react';
import { Toaster as Sonner, toast as show } from 'sonner';
import type { Toast } from './show-toast';

/** Draws the toasts; each of the list is shown once, in order. */
export function ToastArea({ toasts }: { toasts: readonly Toast[] }) {
  const shown = useRef(0);
  useEffect(() => {
    for (const { tone, text, description } of toasts.slice(shown.current)) show[tone](text, { description });
    shown.current = toasts.length;
  }, [toasts]);
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      style={{ fontFamily: 'inherit' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'flex w-full items-start gap-2 rounded-lg border border-line bg-raised px-4 py-3 text-text shadow-pop',
          icon: 'mt-0.5',
          description: 'text-muted',
          success: '[&_[data-icon]]:text-success-text',
          error: '[&_[data-icon]]:text-danger-text',
        },
      }}
    />
  );
}

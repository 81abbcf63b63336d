import type { ReactNode } from 'react';
import type { ErrorView } from '@/lib/result';
import { ErrorNotice } from './error-notice';
import { RefreshButton } from './refresh-button';

interface PageErrorProps {
  error: ErrorView;
  /** Where else to go. */
  action?: ReactNode;
}

/** Asking again cannot change these. */
const lasting: readonly ErrorView['code'][] = [
  'notFound',
  'forbidden',
  'unsupportedByEndpoint',
  'unknownConnection',
  'wrongRegion',
  'validation',
];

/** In place of a page, or a part of one, that could not be read: why, what to do, and another try where that may help. */
export function PageError({ error, action }: PageErrorProps) {
  const again = !lasting.includes(error.code) && <RefreshButton>Try again</RefreshButton>;
  return (
    <ErrorNotice
      error={error}
      announce={false}
      action={
        (again || action) && (
          <>
            {again}
            {action}
          </>
        )
      }
    />
  );
}

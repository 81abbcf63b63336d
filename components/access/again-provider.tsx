'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useMemo } from 'react';
import { ActAgain, type AgainDialog } from '@/components/ui/act-again';

const SignInDialog = dynamic(() => import('./sign-in-dialog').then((module) => module.SignInDialog), { ssr: false });

/** Lets everything in the console ask its person to sign in again without leaving the page. */
export function AgainProvider({ email, children }: { email: string; children: ReactNode }) {
  const dialog: AgainDialog = useMemo(() => (props) => <SignInDialog {...props} email={email} />, [email]);
  return <ActAgain dialog={dialog}>{children}</ActAgain>;
}

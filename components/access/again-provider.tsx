'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useMemo } from 'react';
import { ActAgain, type AgainDialog } from '@/components/ui/act-again';

const SignInDialog = dynamic(() => import('./sign-in-dialog').then((module) => module.SignInDialog), { ssr: false });

type AgainProviderProps = {
  email: string;
  /** Through which one can prove who one is, beside the password. */
  providers: readonly { id: string; title: string }[];
  children: ReactNode;
};

/** Lets everything in the console ask its person to sign in again without leaving the page. */
export function AgainProvider({ email, providers, children }: AgainProviderProps) {
  const dialog: AgainDialog = useMemo(
    () => (props) => <SignInDialog {...props} email={email} providers={providers} />,
    [email, providers],
  );
  return <ActAgain dialog={dialog}>{children}</ActAgain>;
}

import type { ReactNode } from 'react';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';

interface OneTimeLinkProps {
  title: string;
  link: string;
  /** What it does, and for how long. */
  children: ReactNode;
  again?: ReactNode;
}

/** A link that was made a moment ago and cannot be shown again. */
export function OneTimeLink({ title, link, children, again }: OneTimeLinkProps) {
  return (
    <Notice kind="success" title={title} announce className="max-w-2xl" action={again}>
      <p>{children}</p>
      <CodeBlock code={link} label="link" wrap className="mt-3" />
    </Notice>
  );
}

'use client';

import CopyPlus from 'lucide-react/icons/copy-plus';
import Download from 'lucide-react/icons/download';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { answered } from '@/components/ui/answered';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/error-notice';
import type { Blueprint } from '@/lib/blueprint/blueprint';
import type { ErrorView, Result } from '@/lib/result';
import { downloadBlueprint } from './download-blueprint';

interface PoolBlueprintProps {
  pool: { connection: string; poolId: string };
  region: string;
  read: (pool: { connection: string; poolId: string }) => Promise<Result<Blueprint>>;
  /** Left out where nothing may be created. */
  createDraft:
    | ((input: { connection: string; region: string; blueprint: Blueprint }) => Promise<Result<{ id: string }>>)
    | undefined;
}

/** The pool as a file, and as the beginning of another one. */
export function PoolBlueprint({ pool, region, read, createDraft }: PoolBlueprintProps) {
  const router = useRouter();
  const [error, setError] = useState<ErrorView>();
  const [busy, setBusy] = useState<'file' | 'draft'>();
  const [pending, startTransition] = useTransition();

  const withBlueprint = (what: 'file' | 'draft', use: (blueprint: Blueprint) => Promise<ErrorView | undefined>) => {
    setBusy(what);
    setError(undefined);
    startTransition(async () => {
      const result = await answered(read(pool));
      setError(result.ok ? await use(result.data) : result.error);
    });
  };
  const download = async (blueprint: Blueprint) => {
    downloadBlueprint(blueprint);
    return undefined;
  };

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button
          icon={<Download aria-hidden />}
          pending={pending && busy === 'file'}
          onClick={() => withBlueprint('file', download)}
        >
          Download blueprint
        </Button>
        {createDraft && (
          <Button
            icon={<CopyPlus aria-hidden />}
            pending={pending && busy === 'draft'}
            onClick={() =>
              withBlueprint('draft', async (blueprint) => {
                const draft = await answered(createDraft({ connection: pool.connection, region, blueprint }));
                if (!draft.ok) return draft.error;
                router.push(`/pools/new/${draft.data.id}/review`);
                return undefined;
              })
            }
          >
            New pool like this
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}

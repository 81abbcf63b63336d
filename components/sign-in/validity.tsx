'use client';

import { Status } from '@/components/ui/status';
import { timeLeft } from './time-left';
import { useSeconds } from './use-seconds';

/** How much longer a token holds, by the second. `exp` in seconds since 1970, as the claim has it. */
export function Validity({ exp }: { exp: number }) {
  const left = timeLeft(exp * 1000, useSeconds());
  return left ? (
    <Status tone="success">
      <span>
        Time: Expires in <span className="tabular-nums">{left}</span>.
      </span>
    </Status>
  ) : (
    <Status tone="danger">Time: Expired.</Status>
  );
}

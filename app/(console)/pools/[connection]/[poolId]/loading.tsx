import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';

/** While a page of the pool waits for Cognito: the head and the tabs stand already. */
export default function PoolLoading() {
  return (
    <div className="grid grid-cols-1 gap-3">
      <Skeleton className="h-6 w-40" />
      <SkeletonRows rows={8} label="Loading" />
    </div>
  );
}

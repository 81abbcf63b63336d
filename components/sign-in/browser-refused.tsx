import { Notice } from '@/components/ui/notice';
import type { BrowserRefusal } from '@/lib/sign-in/guide/browser-refusals';
import { type BenchHrefs, PlaceLink } from './place-link';

interface BrowserRefusedProps {
  title: string;
  refusal: BrowserRefusal;
  hrefs: BenchHrefs;
}

/** Why the browser made or gave no passkey. */
export function BrowserRefused({ title, refusal: { text, at }, hrefs }: BrowserRefusedProps) {
  return (
    <Notice kind="danger" announce title={title}>
      {text} {at && <PlaceLink at={at} hrefs={hrefs} />}
    </Notice>
  );
}

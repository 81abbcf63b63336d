import { notFound } from 'next/navigation';

/** Any address that no other page has: so that the answer comes inside the console's frame. */
export default function MissingPage() {
  notFound();
}

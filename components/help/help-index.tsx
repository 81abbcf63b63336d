import Link from 'next/link';
import { Section } from '@/components/ui/section';
import type { HelpEntry } from '@/lib/help/queries';

const groups = [
  {
    id: 'tutorial',
    title: 'Tutorials',
    description: 'Step by step, with a picture of each. They need no AWS account.',
  },
  { id: 'console', title: 'Using Pooldeck', description: undefined },
  { id: 'server', title: 'Running Pooldeck', description: 'For whoever looks after the server.' },
] as const;

/** All pages of help, by whom they are for. */
export function HelpIndex({ entries }: { entries: readonly HelpEntry[] }) {
  return (
    <div className="space-y-10">
      {groups.map(({ id, title, description }) => (
        <Section key={id} title={title} description={description}>
          <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
            {entries
              .filter(({ group }) => group === id)
              .map((entry) => (
                <HelpCard key={entry.slug} {...entry} />
              ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

function HelpCard({ slug, title, about }: HelpEntry) {
  return (
    <li className="card relative p-4 hover:border-control">
      <h3 className="font-medium">
        <Link href={`/help/${slug}`} prefetch={false} className="rounded-sm after:absolute after:inset-0">
          {title}
        </Link>
      </h3>
      <p className="mt-1 text-sm text-muted">{about}</p>
    </li>
  );
}

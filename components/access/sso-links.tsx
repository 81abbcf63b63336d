import { buttonClass } from '@/components/ui/button-class';

type SsoLinksProps = {
  providers: readonly { id: string; title: string }[];
  /** Where to go on to after signing in. */
  next: string;
  /** The token of the invitation that is accepted by it. */
  invitation?: string;
};

/** The providers that one can sign in with instead of a password. */
export function SsoLinks({ providers, next, invitation }: SsoLinksProps) {
  if (providers.length === 0) return null;
  return (
    <section aria-label="Single sign-on" className="mt-5 grid gap-3 border-t border-line pt-5">
      {providers.map(({ id, title }) => (
        // No client-side navigation, and no prefetch: it leaves for another site.
        <a
          key={id}
          href={`/sso/${id}?${new URLSearchParams({ next, ...(invitation && { invitation }) })}`}
          className={buttonClass({})}
        >
          Continue with {title}
        </a>
      ))}
    </section>
  );
}

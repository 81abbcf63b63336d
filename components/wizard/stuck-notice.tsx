import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** The draft comes back from a run that did not get to its end. */
export function StuckNotice({ href }: { href: string }) {
  return (
    <Notice
      kind="warning"
      className="mb-6"
      title="An earlier attempt to create this pool stopped half-way"
      action={<LinkButton href={href}>See what was made</LinkButton>}
    >
      Put right what it stumbled on. Create then keeps what is made and still wanted, and goes on from there.
    </Notice>
  );
}

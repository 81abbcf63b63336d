import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Attempt, leavesSomething } from '@/lib/blueprint/attempt';

/** The draft comes back from a run that did not get to its end, or was taken back. */
export function AttemptNotice({ attempt, href }: { attempt: Attempt; href: string }) {
  const left = leavesSomething(attempt);
  // Taken back to the last piece: the draft is as if it had never been tried.
  if (!left && attempt.goal === 'remove') return null;
  const title = left
    ? attempt.goal === 'remove'
      ? 'What an earlier attempt made is not all removed'
      : 'An earlier attempt to create this pool stopped half-way'
    : 'An earlier attempt to create this pool was refused';
  return (
    <Notice
      kind="warning"
      className="mb-6"
      title={title}
      action={<LinkButton href={href}>{left ? 'See or remove what was made' : 'See why'}</LinkButton>}
    >
      {left
        ? 'Put right what it stumbled on. Create then keeps what is made and still wanted, and goes on from there.'
        : 'Nothing was made. Put right what it stumbled on and create again.'}
    </Notice>
  );
}

import TriangleAlert from 'lucide-react/icons/triangle-alert';

/** Over every page of a console that is reached over plain http beyond this machine. */
export function PlainHttpBanner() {
  return (
    <p className="flex items-center justify-center gap-2 border-b border-warning/30 bg-warning-soft px-4 py-1.5 text-center text-sm">
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-warning-text" />
      This console is reached over plain http: anyone on the network in between can read passwords and take over
      sessions.
    </p>
  );
}

import LoaderCircle from 'lucide-react/icons/loader-circle';

/** A turning ring; it stands still for people who asked for no motion. Decoration: say in words what is going on. */
export function Spinner() {
  return <LoaderCircle aria-hidden className="size-4 animate-spin" />;
}

import clsx from 'clsx';

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | undefined;
  size?: 'sm' | 'md' | undefined;
  /** Square, for a button that shows nothing but an icon. */
  square?: boolean | undefined;
};

const variants = {
  primary: 'border-accent bg-accent text-on-accent hover:bg-accent-hover hover:border-accent-hover',
  secondary: 'border-line bg-surface text-text hover:bg-subtle aria-expanded:bg-subtle',
  ghost: 'border-transparent text-muted hover:bg-subtle hover:text-text aria-expanded:bg-subtle',
  danger: 'border-danger bg-danger text-on-danger hover:bg-danger-hover hover:border-danger-hover',
};

/** The one look that buttons and links that look like buttons share. */
export function buttonClass({ variant = 'secondary', size = 'md', square = false }: ButtonLook): string {
  const box = size === 'sm' ? 'h-7 text-sm' : 'h-9 text-base';
  const width = size === 'sm' ? (square ? 'w-7' : 'px-2') : square ? 'w-9' : 'px-3';
  return clsx(
    'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none',
    'transition-colors disabled:not-data-asleep:cursor-not-allowed disabled:not-data-asleep:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    box,
    width,
    variants[variant],
  );
}

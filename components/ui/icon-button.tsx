import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button';

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'icon' | 'children' | 'square'> & {
  /** What it does, in words: its name for screen readers and the hint on hover. */
  label: string;
  icon: ReactNode;
};

/** A square button with nothing but an icon in it, and a name. */
export function IconButton({ label, icon, variant = 'ghost', ...rest }: IconButtonProps) {
  return <Button title={label} {...rest} variant={variant} square aria-label={label} icon={icon} />;
}

'use client';

import clsx from 'clsx';
import Link from 'next/link';
import type { ComponentProps, ReactNode, SyntheticEvent } from 'react';
import { type ButtonLook, buttonClass } from './button-class';
import { Spinner } from './spinner';
import { useAwake } from './use-awake';

const holdBack = (event: SyntheticEvent) => event.preventDefault();

type ButtonProps = Omit<ComponentProps<'button'>, 'children'> &
  ButtonLook & {
    /** An icon before the words. */
    icon?: ReactNode;
    /** Work is under way: shows a spinner, keeps focus and width, and ignores clicks. */
    pending?: boolean | undefined;
    children?: ReactNode;
  };

/**
 * A button; `type="button"` unless told otherwise, so that it never submits a form by surprise. Until React runs in the page it takes no
 * click: that would be lost, and a form would be sent by the browser itself and lose what was typed.
 */
export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    square,
    icon,
    pending,
    className,
    type = 'button',
    onClick,
    children,
    disabled,
    ...rest
  } = props;
  const awake = useAwake();
  return (
    <button
      {...rest}
      // A disabled button would lose the focus, and with it the place of everybody who does not use a mouse: a pending one stays in reach
      // and does nothing. It goes on being the button that submits: a form of one field without one is sent by Enter all the same.
      type={type}
      onClick={pending ? holdBack : onClick}
      className={clsx(buttonClass({ variant, size, square }), className)}
      disabled={disabled || !awake}
      data-asleep={awake ? undefined : ''}
      aria-disabled={pending || rest['aria-disabled']}
      aria-busy={pending || undefined}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}

type LinkButtonProps = Omit<ComponentProps<typeof Link>, 'children'> &
  ButtonLook & { icon?: ReactNode; children?: ReactNode };

/** A link with the looks of a button: for going somewhere, never for doing something. */
export function LinkButton({ variant, size, square, icon, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={clsx(buttonClass({ variant, size, square }), className)}>
      {icon}
      {children}
    </Link>
  );
}

'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { onToast, type Toast } from './show-toast';

const ToastArea = dynamic(() => import('./toast-area').then((module) => module.ToastArea), { ssr: false });

/** The one place where toasts appear, in the root layout. Fetches the machinery with the first toast. */
export function Toaster() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  useEffect(() => onToast((toast) => setToasts((before) => [...before, toast])), []);
  return toasts.length > 0 ? <ToastArea toasts={toasts} /> : null;
}

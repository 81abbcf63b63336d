import { findStyleOfClient } from '../../branding/style-store.ts';
import type { Look } from '../page.ts';
import type { Visit } from '../visit.ts';
import { classicLook } from './classic-look.ts';
import { managedLook } from './managed-look.ts';

/**
 * How the pages of a client look on this domain; undefined where nobody has chosen anything. Managed login shows a client without a
 * style nothing at all [sdk DeleteManagedLoginBranding], the classic pages do not know styles.
 */
export function lookOf(visit: Visit, clientId: string): Look | 'unavailable' | undefined {
  if (visit.domain.doc.ManagedLoginVersion !== 2) return classicLook(visit, clientId);
  const style = findStyleOfClient(visit.context, clientId);
  return style ? managedLook(visit, style) : 'unavailable';
}

import { drawnCss } from '../../branding/classic-css.ts';
import { effectiveCustomization, imagePath } from '../../branding/customization-store.ts';
import { findClient } from '../../pool-store.ts';
import { html } from '../html.ts';
import type { Look } from '../page.ts';
import type { Visit } from '../visit.ts';

/** The classic pages are light whatever the system says: their style sheets know one set of colours. */
const frame = `:root { color-scheme: light; }
.banner { margin: calc(-1 * var(--pad)) calc(-1 * var(--pad)) 20px; padding: 25px var(--pad); border-radius: calc(var(--round) - 1px) calc(var(--round) - 1px) 0 0; }
.banner img { max-width: 60%; }`;

/** CSS and logo of the client, or those of all. */
export function classicLook({ context, pool, base }: Visit, clientId: string): Look | undefined {
  const found = effectiveCustomization(context, pool.id, clientId);
  if (!found) return undefined;
  const name = findClient(context, clientId)?.name ?? '';
  return {
    css: `${frame}\n${drawnCss(found.css)}`,
    logo: found.image && html`<img src="${base}${imagePath(found)}" alt="${name}">`,
    icons: undefined,
  };
}

import 'server-only';
import { getCustomization, setCustomization } from '@/lib/cognito/branding';
import type { Target } from '@/lib/cognito/call';
import { readLogoImage } from '@/lib/cognito/logo-image';
import { PooldeckError } from '@/lib/errors';
import { type LogoChange, movedOn } from './change-style';
import { type ClientKey, classicVersion } from './queries';

/**
 * Sets CSS and logo of one client. Cognito replaces both together, so a logo that stays is read and sent again. Gives what was there.
 * @throws PooldeckError `concurrentChange`, or `unavailable` where the logo that should stay cannot be read
 */
export async function changeClassic(
  target: Target,
  key: ClientKey,
  { css, logo, version }: { css: string; logo: LogoChange; version: string },
): Promise<{ CSS: string; Logo: boolean }> {
  const now = await getCustomization(target, key);
  if (classicVersion(now) !== version) throw movedOn();
  const image = logo === 'keep' ? await keptLogo(target, now.ImageUrl) : logo === 'none' ? undefined : logo;
  await setCustomization(target, {
    UserPoolId: key.poolId,
    ClientId: key.clientId,
    CSS: css,
    ...(image && { ImageFile: image }),
  });
  return { CSS: now.CSS ?? '', Logo: Boolean(now.ImageUrl) };
}

async function keptLogo(target: Target, address: string | undefined): Promise<Uint8Array | undefined> {
  if (!address) return undefined;
  const bytes = await readLogoImage(target.connection, address);
  if (bytes) return bytes;
  throw new PooldeckError(
    'unavailable',
    'Cognito replaces CSS and logo together, and the logo that is there could not be read. Choose its file again, or remove it. Nothing was sent.',
  );
}

/** Neither CSS nor logo: the client shows again what all clients show. */
export async function resetClassic(target: Target, { poolId, clientId }: ClientKey): Promise<void> {
  await setCustomization(target, { UserPoolId: poolId, ClientId: clientId });
}

import type { Page } from '@playwright/test';

/** An authenticator in the browser, which says yes to everything: what a fingerprint reader is to a person. */
export async function addAuthenticator(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** Passkeys that it holds. */
    async count() {
      const { credentials } = await browser.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.length;
    },
    /** The device is lost or wiped. */
    clear: () => browser.send('WebAuthn.clearCredentials', { authenticatorId }),
  };
}

import type { CognitoFault } from '../../errors.ts';
import { faultWords } from '../fault-words.ts';
import { html } from '../html.ts';
import { page } from '../page.ts';
import type { Visit } from '../visit.ts';

/** The errors that lead here, and what each means. Other texts in the address are not repeated: anybody could write them. */
const explained = new Map<string, [string, string]>([
  [
    'redirect_mismatch',
    [
      'The application asked to return to an address that is not registered.',
      'The redirect_uri has to be one of the app client’s callback URLs, letter by letter: scheme, port, path and a slash at the end.',
    ],
  ],
  [
    'Client does not exist.',
    ['This user pool has no such app client.', 'Check the client_id, and that the domain belongs to its user pool.'],
  ],
  [
    'Client is not enabled for OAuth2.0 flows.',
    [
      'The app client does not use the sign-in pages.',
      'Switch on OAuth for the app client, with a flow, scopes and a callback URL.',
    ],
  ],
  [
    "Required String parameter 'client_id' is not present",
    ['The address lacks the client_id.', 'Name the app client once.'],
  ],
  [
    "Required String parameter 'redirect_uri' is not present",
    ['The address lacks the redirect_uri.', 'Name the callback URL, or give the app client a default one.'],
  ],
  [
    'logout_mismatch',
    [
      'The address to go to after signing out is not registered.',
      'It has to be one of the app client’s sign-out URLs, letter by letter.',
    ],
  ],
  [
    'Invalid CSRF token',
    [
      'This form was not sent from our page, or the page was too old.',
      'Go back, reload the page and try again. Cookies have to be allowed.',
    ],
  ],
  [
    'Invalid state',
    [
      'This is not the end of a sign-in that began in this browser.',
      'It may have taken longer than ten minutes. Go back to the application and sign in again.',
    ],
  ],
  [
    'invalid_request',
    ['The request could not be understood.', 'A parameter is missing, doubled, too long or malformed.'],
  ],
]);

/** GET /error [measured GH aspnet-cognito#167: status 400]. */
export function showError(visit: Visit): Response {
  const error = visit.query.get('error') ?? '';
  return errorPage(visit, error, 400);
}

/** What a function refused after everything else was done. */
export function faultPage({ pool }: Pick<Visit, 'pool'>, fault: CognitoFault): Response {
  const body = html`<h1>This did not work</h1><p>${faultWords(fault)}</p>`;
  return page({ title: 'This did not work', brand: pool.name, body, status: 400 });
}

export function errorPage({ pool }: Pick<Visit, 'pool'>, error: string, status: number): Response {
  const [what, todo] = explained.get(error) ?? ['An error was encountered with the requested page.', ''];
  const code = explained.has(error) && html`<p class="hint">${error}</p>`;
  const body = html`<h1>This did not work</h1><p>${what}</p><p class="quiet">${todo}</p>${code}`;
  return page({ title: 'This did not work', brand: pool.name, body, status });
}

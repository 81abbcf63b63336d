/** What decides the headers of an answer. */
export interface AnswerPlace {
  /** The path of the request, such as `/pools`. */
  path: string;
  /** Fresh for each answer; only scripts that carry it run. Without one no script does. */
  nonce?: string;
  /** Whether the browser reached us over TLS. */
  https: boolean;
  /** `next dev`: React's error overlay evaluates code. */
  development?: boolean;
}

/**
 * What a page of the console may load and run. Styles may be inline: the popups and toasts place themselves by style
 * attributes, and the frame of a mail inherits this policy. Nothing is loaded from elsewhere, so a style can tell nobody.
 */
function pagePolicy({ nonce, development }: AnswerPlace): string {
  return [
    "default-src 'none'",
    nonce ? `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}` : "script-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The embedded Cognito speaks to programs and to the pages of other applications, as Cognito does; its pages bring a policy of their own. */
export function isEmbedded(path: string): boolean {
  return path === '/cognito' || path.startsWith('/cognito/');
}

/** Headers of every answer, whatever answers: a page, an action, a route, a file, an error, a redirect. */
export function answerHeaders(at: AnswerPlace): Record<string, string> {
  const embedded = isEmbedded(at.path);
  return {
    ...(embedded ? {} : { 'Content-Security-Policy': pagePolicy(at) }),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    // An application may open the hosted sign-in as a popup and wait for it to come back.
    'Cross-Origin-Opener-Policy': embedded ? 'unsafe-none' : 'same-origin',
    ...(embedded ? {} : { 'Cross-Origin-Resource-Policy': 'same-origin' }),
    ...(at.https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    // Everything but the build's own files, public documents and the pictures of help shows someone's pools.
    ...(embedded || /^\/(_next\/static|help\/pictures)\//.test(at.path) ? {} : { 'Cache-Control': 'no-store' }),
  };
}

import type { ResultClient } from '../pool-result';
import { environment, lines, literal } from './literal';
import { pathOf } from './path-of';

/** An Express server around the file of openid-client. */
export function expressSnippet(client: ResultClient): string {
  return lines(
    "import express from 'express';",
    "import session from 'express-session';",
    "import { finishSignIn, signOutUrl, startSignIn } from './auth.mjs';",
    '',
    'const app = express();',
    `app.use(session({ secret: ${environment}.SESSION_SECRET, resave: false, saveUninitialized: false }));`,
    '',
    "app.get('/sign-in', async (request, response) => {",
    '  const { url, checks } = await startSignIn();',
    '  request.session.checks = checks;',
    '  response.redirect(url);',
    '});',
    '',
    `app.get(${literal(pathOf(client.callbackUrls[0]))}, async (request, response, next) => {`,
    '  const { checks } = request.session;',
    '  if (!checks || !request.query.code) return next();',
    '  const tokens = await finishSignIn(request.originalUrl, checks);',
    '  // A new session id: whoever knew the old one is not signed in.',
    '  request.session.regenerate((error) => {',
    '    if (error) return next(error);',
    '    request.session.user = tokens.claims();',
    "    response.redirect('/');",
    '  });',
    '});',
    '',
    "app.get('/sign-out', (request, response) => {",
    '  request.session.destroy(() => response.redirect(signOutUrl));',
    '});',
    '',
    "app.get('/', (request, response) => {",
    "  response.json(request.session.user ?? 'Not signed in: open /sign-in.');",
    '});',
    '',
    'app.listen(3000);',
  );
}

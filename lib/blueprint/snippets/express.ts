import type { ResultClient } from '../pool-result';
import { localPortOf, pathOf } from './callback';
import { environment, lines, literal } from './literal';

/** An Express server around the file of openid-client. It listens where the callback URL says that it is called back. */
export function expressSnippet(client: ResultClient): string {
  const [callback] = client.callbackUrls;
  const port = localPortOf(callback);
  return lines(
    "import express from 'express';",
    "import session from 'express-session';",
    "import { finishSignIn, signOutUrl, startSignIn } from './auth.mjs';",
    '',
    'const app = express();',
    '// Keeps sessions in memory: give it a store of yours (https://www.npmjs.com/package/express-session#compatible-session-stores).',
    'app.use(',
    '  session({',
    `    secret: ${environment}.SESSION_SECRET,`,
    '    resave: false,',
    '    saveUninitialized: false,',
    "    cookie: { sameSite: 'lax', secure: 'auto' },",
    '  }),',
    ');',
    '',
    "app.get('/sign-in', async (request, response) => {",
    '  const { url, checks } = await startSignIn();',
    '  request.session.checks = checks;',
    '  response.redirect(url);',
    '});',
    '',
    `app.get(${literal(pathOf(callback))}, async (request, response, next) => {`,
    '  const { checks } = request.session;',
    '  if (!checks || !(request.query.code || request.query.error)) return next();',
    '  const tokens = await finishSignIn(request.originalUrl, checks);',
    '  // A new session id: whoever knew the old one is not signed in.',
    '  request.session.regenerate((error) => {',
    '    if (error) return next(error);',
    '    request.session.user = tokens.claims();',
    "    response.redirect('/profile');",
    '  });',
    '});',
    '',
    "app.get('/sign-out', (request, response) => {",
    '  request.session.destroy(() => response.redirect(signOutUrl));',
    '});',
    '',
    '// Put it before every page that is not for everybody.',
    'function signedIn(request, response, next) {',
    '  if (request.session.user) next();',
    "  else response.redirect('/sign-in');",
    '}',
    '',
    "app.get('/profile', signedIn, (request, response) => response.json(request.session.user));",
    "app.get('/', (request, response) => response.send('<a href=\"/profile\">Your profile</a>'));",
    '',
    `app.listen(${port}, () => console.log('http://localhost:${port}'));`,
  );
}

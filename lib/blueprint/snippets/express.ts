import type { ResultClient } from '../pool-result';
import { localAppOf, ownPathsBeside, pathOf, webCallbackOf } from './callback';
import { environment, lines, literal } from './literal';

/** An Express server around the file of openid-client. It listens where the callback URL says that it is called back. */
export function expressSnippet(client: ResultClient): string {
  const callback = webCallbackOf(client);
  const { origin, port } = localAppOf(callback);
  const { signIn, profile, signOut } = ownPathsBeside(callback);
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
    `app.get(${literal(signIn)}, async (request, response) => {`,
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
    `    response.redirect(${literal(profile)});`,
    '  });',
    '});',
    '',
    `app.get(${literal(signOut)}, (request, response) => {`,
    '  request.session.destroy(() => response.redirect(signOutUrl));',
    '});',
    '',
    '// Put it before every page that is not for everybody.',
    'function signedIn(request, response, next) {',
    '  if (request.session.user) next();',
    `  else response.redirect(${literal(signIn)});`,
    '}',
    '',
    `app.get(${literal(profile)}, signedIn, (request, response) => response.json(request.session.user));`,
    `app.get('/', (request, response) => response.send('<a href="${profile}">Your profile</a>'));`,
    '',
    // Under another name of the machine the browser would not send back what it keeps for this one.
    `app.listen(${port}, () => console.log('Open ${origin}'));`,
  );
}

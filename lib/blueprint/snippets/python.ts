import type { PoolResult, ResultClient } from '../pool-result';
import { localAppOf, ownPathsBeside, pathOf, webCallbackOf } from './callback';
import { lines, literal } from './literal';
import { signOutUrl } from './sign-out-url';

/** Flask with Authlib 1: code grant with PKCE. Its literals are Python's too. */
export function flaskSnippet(result: PoolResult, client: ResultClient): string {
  const redirect = webCallbackOf(client);
  const { origin, host, port } = localAppOf(redirect);
  const { signIn, profile, signOut } = ownPathsBeside(redirect);
  return lines(
    `# Run it with: flask run --host ${host} --port ${port}`,
    `# Open it at ${origin}${profile}, under no other name: the browser keeps the sign-in for this one.`,
    'import os',
    '',
    'from authlib.integrations.flask_client import OAuth',
    'from flask import Flask, redirect, request, session',
    '',
    'app = Flask(__name__)',
    "app.secret_key = os.environ['SESSION_SECRET']",
    'cognito = OAuth(app).register(',
    "    'cognito',",
    `    client_id=${literal(client.id)},`,
    client.hasSecret && "    client_secret=os.environ['COGNITO_CLIENT_SECRET'],",
    `    server_metadata_url=${literal(result.endpoints.openIdConfiguration)},`,
    `    client_kwargs={'scope': ${literal(client.scopes.join(' '))}, 'code_challenge_method': 'S256'},`,
    ')',
    '',
    '',
    `@app.get(${literal(signIn)})`,
    'def sign_in():',
    `    return cognito.authorize_redirect(${literal(redirect)})`,
    '',
    '',
    `@app.get(${literal(pathOf(redirect))})`,
    'def callback():',
    "    if 'state' in request.args:",
    '        token = cognito.authorize_access_token()',
    "        session['user'] = token.get('userinfo')",
    `    return redirect(${literal(profile)})`,
    '',
    '',
    `@app.get(${literal(profile)})`,
    'def profile():',
    `    return session.get('user') or redirect(${literal(signIn)})`,
    '',
    '',
    `@app.get(${literal(signOut)})`,
    'def sign_out():',
    '    session.clear()',
    `    return redirect(${literal(signOutUrl(result, client))})`,
  );
}

/** A token for a service, with requests alone. */
export function machinePythonSnippet({ domain }: PoolResult, client: ResultClient): string {
  return lines(
    'import os',
    '',
    'import requests',
    '',
    '',
    'def api_token():',
    '    """Every token is billed: keep it until it expires (expires_in, in seconds)."""',
    '    answer = requests.post(',
    `        ${literal(`${domain?.url}/oauth2/token`)},`,
    `        auth=(${literal(client.id)}, os.environ['COGNITO_CLIENT_SECRET']),`,
    `        data={'grant_type': 'client_credentials', 'scope': ${literal(client.scopes.join(' '))}},`,
    '        timeout=10,',
    '    )',
    '    answer.raise_for_status()',
    '    return answer.json()',
  );
}

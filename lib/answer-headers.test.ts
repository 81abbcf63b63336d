import { describe, expect, it } from 'vitest';
import { type AnswerPlace, answerHeaders } from './answer-headers';

const page: AnswerPlace = { path: '/pools', nonce: 'abc', https: false };

/** Directive → sources. */
function policy(at: AnswerPlace): Map<string, string[]> {
  const text = answerHeaders(at)['Content-Security-Policy'] ?? '';
  return new Map(text.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));
}

describe('the policy of a page', () => {
  it('runs scripts with the nonce of this answer, and no other', () => {
    expect(policy(page).get('script-src')).toEqual(["'nonce-abc'", "'strict-dynamic'"]);
    expect(policy({ path: '/pools', https: false }).get('script-src')).toEqual(["'none'"]);
    expect(policy({ ...page, development: true }).get('script-src')).toContain("'unsafe-eval'");
  });

  it('loads nothing from elsewhere and stands in no frame', () => {
    const directives = policy(page);
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'self'"]);
    const sources = [...directives].filter(([name]) => name !== 'script-src').flatMap(([, from]) => from);
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'unsafe-inline'", 'data:']));
  });
});

it.each(['/', '/pools', '/healthz', '/nope', '/_next/static/a.js', '/icon.svg', '/cognito', '/cognito/x'])(
  'what every answer carries: %s',
  (path) => {
    expect(answerHeaders({ ...page, path })).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': path.startsWith('/cognito') ? 'unsafe-none' : 'same-origin',
    });
  },
);

it('TLS is asked for ever after only where there is TLS', () => {
  expect(answerHeaders(page)).not.toHaveProperty('Strict-Transport-Security');
  expect(answerHeaders({ ...page, https: true })['Strict-Transport-Security']).toMatch(/^max-age=\d{8}$/);
});

it.each([
  ['/pools', 'no-store'],
  ['/cognitos', 'no-store'],
  ['/_next/data/x.json', 'no-store'],
  ['/icon.svg', 'no-store'],
  ['/help', 'no-store'],
  ['/help/pictures', 'no-store'],
  ['/_next/static/chunks/a.js', undefined],
  ['/help/pictures/notes/open-light.webp', undefined],
  ['/cognito/pool/.well-known/jwks.json', undefined],
])('what may be kept: %s', (path, expected) => {
  expect(answerHeaders({ ...page, path })['Cache-Control']).toBe(expected);
});

import { describe, expect, it } from 'vitest';
import { messageParts, plainText } from './message-parts';

describe('messageParts', () => {
  it.each([
    ['Your username is ann and temporary password is aB3$dE6g. ', 'aB3$dE6g'],
    ['Your username is ann and temporary password is aB3$dE6.. ', 'aB3$dE6.'],
    ['<p>Welcome!</p><p>Password: <b>x&lt;Y&amp;9z!</b></p>', 'x<Y&9z!'],
    ['Hello {username}, ask reception for your word.', undefined],
  ])('finds the temporary password in %j', (body, password) => {
    expect(messageParts({ kind: 'email', body, purpose: 'invitation' }).password).toBe(password);
  });

  it('finds the code in mail and SMS, and takes no part of a longer number for one', () => {
    expect(messageParts({ kind: 'sms', body: 'Your code is 123456. ', purpose: 'mfa' }).code).toBe('123456');
    const body = '<div style="color:#112233">Order 1234567890: <b>654321</b></div>';
    expect(messageParts({ kind: 'email', body, purpose: 'verification' }).code).toBe('654321');
  });

  it('finds where a link leads, but follows only web addresses', () => {
    const body = 'Click <a href="http://127.0.0.1:3000/cognito/confirmUser?a=1&amp;b=123456">Verify</a>';
    const parts = messageParts({ kind: 'email', body, purpose: 'verification' });
    expect(parts).toEqual({ text: 'Click Verify', link: 'http://127.0.0.1:3000/cognito/confirmUser?a=1&b=123456' });
    const evil = '<a href="javascript:alert(1)">Verify</a>';
    expect(messageParts({ kind: 'email', body: evil, purpose: 'verification' }).link).toBeUndefined();
  });
});

it('plainText drops what is not read', () => {
  expect(plainText('<style>p{}</style><p>One&nbsp;two</p>\n<p>&copy; three</p>')).toBe('One two &copy; three');
});

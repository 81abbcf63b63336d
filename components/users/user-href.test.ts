import { expect, it } from 'vitest';
import { userHref } from './user-href';

const list = '/pools/embedded/us-east-1_x/users';

it.each([
  ['ann', `${list}/ann`],
  ['a/b?c#d', `${list}/a%2Fb%3Fc%23d`],
  ['.', `${list}/s-1`],
  ['..', `${list}/s-1`],
  ['new', `${list}/s-1`],
  ['...', `${list}/...`],
])('leads to the page of %s', (username, href) => {
  expect(userHref(list, { username, sub: 's-1' })).toBe(href);
});

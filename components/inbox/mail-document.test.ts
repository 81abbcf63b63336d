import { describe, expect, it } from 'vitest';
import { mailDocument } from './mail-document';

describe('mailDocument', () => {
  it('forbids every load from elsewhere, before anything of the mail is read', () => {
    const page = mailDocument('<img src="https://spy.example/x.gif">');
    expect(page.indexOf("default-src 'none'")).toBeGreaterThan(0);
    expect(page.indexOf("default-src 'none'")).toBeLessThan(page.indexOf('spy.example'));
  });
});

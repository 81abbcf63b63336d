import { describe, expect, it } from 'vitest';
import { may, type Permission, permissionFacts, permissions, roles } from './permissions';

const names = Object.keys(permissions).filter((name): name is Permission => name in permissions);

describe('roles', () => {
  it('a viewer changes nothing but their own account and sees no secret', () => {
    const has = names.filter((name) => may('viewer', name));
    const changes = has.filter((name) => permissionFacts(name).changes !== 'nothing');
    expect(changes).toEqual(['account.own', 'account.secure']);
    expect(has).not.toContain('client.secret');
    // It holds temporary passwords.
    expect(has).not.toContain('inbox.read');
  });

  it('support changes users only, and signs in as one', () => {
    const changes = names.filter((name) => may('support', name) && permissionFacts(name).changes === 'cognito');
    expect(changes.filter((name) => !/^(user\.|client\.signIn)/.test(name))).toEqual([]);
  });

  it('deleting a pool is for owners', () => {
    expect(roles.filter((role) => may(role, 'pool.delete'))).toEqual(['owner']);
  });

  it('the gravest acts ask to sign in again', () => {
    const fresh = names.filter((name) => permissionFacts(name).fresh);
    expect(fresh).toEqual(['pool.delete', 'client.secret', 'member.change', 'account.secure']);
  });

  it('what changes Cognito, and what reveals a secret, is audited', () => {
    const silent = names.filter(
      (name) => permissionFacts(name).changes === 'cognito' && !permissionFacts(name).audited,
    );
    expect(silent).toEqual([]);
    expect(permissionFacts('client.secret').audited).toBe(true);
  });
});

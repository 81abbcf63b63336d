import { describe, expect, it } from 'vitest';
import { authorise, currentActor } from './access/actor';
import { PooldeckError } from './errors';
import { may, type Permission, permissionFacts, permissions, roles } from './permissions';

const names = Object.keys(permissions).filter((name): name is Permission => name in permissions);

describe('roles', () => {
  it('a viewer changes nothing and sees no secret', () => {
    const has = names.filter((name) => may('viewer', name));
    expect(has.filter((name) => permissionFacts(name).changes !== 'nothing')).toEqual([]);
    expect(has).not.toContain('client.secret');
    // It holds temporary passwords.
    expect(has).not.toContain('inbox.read');
  });

  it('support changes users only', () => {
    const changes = names.filter((name) => may('support', name) && permissionFacts(name).changes === 'cognito');
    expect(changes.filter((name) => !name.startsWith('user.'))).toEqual([]);
  });

  it('deleting a pool is for owners', () => {
    expect(roles.filter((role) => may(role, 'pool.delete'))).toEqual(['owner']);
  });

  it('what changes Cognito, and what reveals a secret, is audited', () => {
    const silent = names.filter(
      (name) => permissionFacts(name).changes === 'cognito' && !permissionFacts(name).audited,
    );
    expect(silent).toEqual([]);
    expect(permissionFacts('client.secret').audited).toBe(true);
  });
});

describe('the actor', () => {
  it('is the local operator until there is sign-in', async () => {
    expect(await currentActor()).toMatchObject({ id: 'local', role: 'owner' });
  });

  it('is told what is missing', () => {
    const support = { id: 's', name: 'Sue', role: 'support' } as const;
    expect(() => authorise(support, 'user.read')).not.toThrow();
    expect(() => authorise(support, 'pool.delete')).toThrow(PooldeckError);
    expect(() => authorise(support, 'pool.delete')).toThrow('You are support here and may not delete user pools.');
  });
});

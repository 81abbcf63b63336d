import { describe, expect, it } from 'vitest';
import { adminCreateUser, type NewUser, newUserProblems, newUserSchema } from './create-request';

const user = (more: Partial<NewUser> = {}): NewUser => ({
  connection: 'embedded',
  poolId: 'eu-west-1_AbCdEfGhI',
  username: 'ann',
  email: 'ann@example.com',
  phone: '',
  emailVerified: true,
  phoneVerified: false,
  password: { mode: 'generated' },
  invitation: ['EMAIL'],
  attributes: {},
  ...more,
});
const fields = (problems: { field: string }[]) => problems.map(({ field }) => field);

describe('newUserSchema', () => {
  it.each([
    ['username', { username: '' }],
    ['username', { username: 'ann lee' }],
    ['username', { username: 'x'.repeat(129) }],
    ['email', { email: 'ann' }],
    ['phone', { phone: '0171 123' }],
    ['password', { password: { mode: 'typed', value: '' } }],
    ['password', { password: { mode: 'typed', value: 'with blank' } }],
    ['attributes', { attributes: { name: 'x'.repeat(2049) } }],
  ])('refuses a bad %s: %j', (field, bad) => {
    const { error } = newUserSchema.safeParse({ ...user(), ...bad });
    expect(error?.issues[0]?.path[0]).toBe(field);
  });

  it.each(['ann', 'Ännchen', '李', 'a"b\\c', '__proto__', '👩‍💻'.replace(/\u200d/g, '')])(
    'takes the username %s',
    (username) => {
      expect(newUserSchema.safeParse(user({ username })).success).toBe(true);
    },
  );
});

describe('newUserProblems', () => {
  it('wants the kind of name that the pool signs people in by', () => {
    expect(newUserProblems(user(), 'username')).toEqual([]);
    expect(fields(newUserProblems(user(), 'email'))).toEqual(['username']);
    expect(fields(newUserProblems(user({ username: 'a@b.de' }), 'phone'))).toEqual(['username']);
    expect(newUserProblems(user({ username: '+14155550100' }), 'emailOrPhone')).toEqual([]);
    expect(newUserProblems(user({ username: 'a@b.de' }), 'emailOrPhone')).toEqual([]);
  });

  it('wants an address for each way of inviting', () => {
    expect(fields(newUserProblems(user({ email: '' }), 'username'))).toEqual(['email']);
    expect(fields(newUserProblems(user({ invitation: ['SMS'] }), 'username'))).toEqual(['phone']);
    expect(newUserProblems(user({ email: '', username: 'a@b.de' }), 'email')).toEqual([]);
  });

  it('does not let Cognito choose a password that nobody would learn', () => {
    const silent = user({ password: { mode: 'cognito' }, invitation: [] });
    expect(fields(newUserProblems(silent, 'username'))).toEqual(['password']);
  });
});

describe('adminCreateUser', () => {
  it('names the delivery, because Cognito’s default is SMS (facts 6.1)', () => {
    expect(adminCreateUser(user(), 'username', 'Secret-1')).toEqual({
      UserPoolId: 'eu-west-1_AbCdEfGhI',
      Username: 'ann',
      UserAttributes: [
        { Name: 'email', Value: 'ann@example.com' },
        { Name: 'email_verified', Value: 'true' },
      ],
      TemporaryPassword: 'Secret-1',
      DesiredDeliveryMediums: ['EMAIL'],
    });
  });

  it('suppresses the message when no invitation is wanted, and leaves the password to Cognito when asked', () => {
    const request = adminCreateUser(user({ invitation: [] }), 'username', undefined);
    expect(request).toMatchObject({ MessageAction: 'SUPPRESS' });
    expect(request).not.toHaveProperty('DesiredDeliveryMediums');
    expect(request).not.toHaveProperty('TemporaryPassword');
  });

  it('sends the sign-in name as the attribute too, and the other contact as typed', () => {
    const byPhone = user({ username: '+14155550100', email: 'a@b.de', emailVerified: false, phoneVerified: true });
    expect(adminCreateUser(byPhone, 'emailOrPhone', undefined).UserAttributes).toEqual([
      { Name: 'email', Value: 'a@b.de' },
      { Name: 'email_verified', Value: 'false' },
      { Name: 'phone_number', Value: '+14155550100' },
      { Name: 'phone_number_verified', Value: 'true' },
    ]);
  });

  it('sends filled attributes only', () => {
    const attributes = { name: 'Ann', 'custom:plan': '' };
    expect(adminCreateUser(user({ email: '', attributes }), 'username', undefined).UserAttributes).toEqual([
      { Name: 'name', Value: 'Ann' },
    ]);
  });
});

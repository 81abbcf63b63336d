import { describe, expect, it } from 'vitest';
import { newUserForm, signInName } from './new-user';

describe('newUserForm', () => {
  it('reads how people sign in', () => {
    expect(signInName({})).toBe('username');
    expect(signInName({ UsernameAttributes: ['email'] })).toBe('email');
    expect(signInName({ UsernameAttributes: ['phone_number'] })).toBe('phone');
    expect(signInName({ UsernameAttributes: ['phone_number', 'email'] })).toBe('emailOrPhone');
  });

  it('asks for required attributes first and for none that Cognito sets itself', () => {
    const form = newUserForm({
      SchemaAttributes: [
        { Name: 'sub', AttributeDataType: 'String', Required: true },
        {
          Name: 'name',
          AttributeDataType: 'String',
          StringAttributeConstraints: { MinLength: '0', MaxLength: '2048' },
        },
        { Name: 'email', AttributeDataType: 'String', Required: true },
        { Name: 'email_verified', AttributeDataType: 'Boolean' },
        {
          Name: 'birthdate',
          AttributeDataType: 'String',
          Required: true,
          StringAttributeConstraints: { MinLength: '10', MaxLength: '10' },
        },
        { Name: 'custom:age', AttributeDataType: 'Number' },
      ],
      AliasAttributes: ['email'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    });
    expect(form).toMatchObject({ emailRequired: true, phoneRequired: false, emailIsAlias: true, passwordless: true });
    expect(form.attributes).toEqual([
      { name: 'birthdate', type: 'String', required: true, minLength: 10, maxLength: 10 },
      { name: 'name', type: 'String', required: false, minLength: 0, maxLength: 2048 },
      { name: 'custom:age', type: 'Number', required: false, minLength: undefined, maxLength: undefined },
    ]);
  });

  it('asks for nothing extra where an endpoint tells no schema', () => {
    expect(newUserForm({}).attributes).toEqual([]);
  });
});

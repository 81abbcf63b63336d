import { expect, it } from 'vitest';
import { memberPath, validationFields } from './validation-fields';

// Texts as AWS sent them: facts §1.4.
it.each([
  [
    "1 validation error detected: Value 'false' at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OPTIONAL, OFF, ON]",
    { MfaConfiguration: 'Member must satisfy enum value set: [OPTIONAL, OFF, ON]' },
  ],
  [
    "2 validation errors detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6; Value at 'username' failed to satisfy constraint: Member must have length greater than or equal to 1",
    {
      Password: 'Member must have length greater than or equal to 6',
      Username: 'Member must have length greater than or equal to 1',
    },
  ],
  [
    "1 validation error detected: Value 'x' at 'schema.1.member.name' failed to satisfy constraint: Member must have length less than or equal to 20",
    { 'Schema[0].Name': 'Member must have length less than or equal to 20' },
  ],
  [
    "1 validation error detected: Value '[code, token]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [implicit, client_credentials, code]]",
    {
      AllowedOAuthFlows:
        'Member must satisfy constraint: [Member must satisfy enum value set: [implicit, client_credentials, code]]',
    },
  ],
  ['Domain already associated with another user pool.', {}],
  ["1 validation error detected: Value 'it's; Value at 'x'", {}],
])('%s', (message, fields) => {
  expect(validationFields(message)).toEqual(fields);
});

it('turns wire paths into paths of the request', () => {
  expect(memberPath('policies.passwordPolicy.minimumLength')).toBe('Policies.PasswordPolicy.MinimumLength');
  expect(memberPath('userAttributes.12.member.value')).toBe('UserAttributes[11].Value');
  expect(memberPath('callbackURLs')).toBe('CallbackURLs');
});

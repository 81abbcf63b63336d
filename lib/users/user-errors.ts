import 'server-only';
import { PooldeckError } from '@/lib/errors';

/** AWS's own texts about a user's values, and the field of the form that each is about. */
const texts: [RegExp, string | ((match: RegExpMatchArray) => string)][] = [
  [/^Username should be/, 'username'],
  [/^Username cannot be of email format/, 'username'],
  [/^User account already exists/, 'username'],
  [/Invalid phone number format/, 'phone'],
  [/Invalid email address format/, 'email'],
  [/with the (?:given )?email already exists/, 'email'],
  [/with the (?:given )?phone_number already exists/, 'phone'],
  [/schema: (?:user\.)?([\w:-]+): /, (match) => fieldOfAttribute(match[1] ?? '')],
  [/Type for attribute \{([\w:-]+)\}/, (match) => fieldOfAttribute(match[1] ?? '')],
];

const names: Record<string, string> = {
  InvalidPasswordException: 'password',
  UsernameExistsException: 'username',
};

/** The same error with the field it is about, where AWS's answer tells one; the words stay AWS's, made a sentence. */
export function withUserFields(error: unknown): unknown {
  if (!(error instanceof PooldeckError)) return error;
  const { awsName = '', awsMessage = '' } = error.details ?? {};
  const field = names[awsName] ?? fieldOfText(awsMessage) ?? fieldOfMember(error.fields ?? {});
  if (!field) return error;
  const said =
    awsName === 'UsernameExistsException' ? 'A user of this name exists already in this pool.' : awsMessage.trim();
  const { code, message, id, details } = error;
  return new PooldeckError(code, message, { fields: { ...error.fields, [field]: said }, id, details, cause: error });
}

function fieldOfText(text: string): string | undefined {
  for (const [pattern, field] of texts) {
    const match = text.match(pattern);
    if (match) return typeof field === 'string' ? field : field(match);
  }
  return undefined;
}

/** Members that the service names by path (facts 1.4): `Username`, `TemporaryPassword`. */
function fieldOfMember(fields: Record<string, string>): string | undefined {
  if ('Username' in fields) return 'username';
  return 'TemporaryPassword' in fields || 'Password' in fields ? 'password' : undefined;
}

function fieldOfAttribute(name: string): string {
  if (name === 'email') return 'email';
  return name === 'phone_number' ? 'phone' : `attributes.${name}`;
}

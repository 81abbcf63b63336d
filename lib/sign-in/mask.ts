import 'server-only';
import type { JsonObject, JsonValue } from '@/lib/blueprint/plan-step';
import { hidden, shortened } from './guide/masked';

// What is typed by a person or proves who they are. Everything else of a sign-in may be read.
const secrets =
  /^(PASSWORD|NEW_PASSWORD|ANSWER|CREDENTIAL|SECRET_HASH|.*_CODE|UserCode|SecretCode|ClientSecret|PASSWORD_CLAIM_SIGNATURE|client_secret|code|code_verifier|authorization)$/;
const opaque =
  /^(Session|AccessToken|IdToken|RefreshToken|REFRESH_TOKEN|Token|SECRET_BLOCK|PASSWORD_CLAIM_SECRET_BLOCK|SRP_[AB]|attestationObject|clientDataJSON|authenticatorData|publicKey|signature|access_token|id_token|refresh_token|token)$/;
/** Answers that are chosen from a list, not known by one person only. */
const choices = /^(SMS_MFA|SOFTWARE_TOKEN_MFA|EMAIL_OTP|EMAIL_MFA|PASSWORD|PASSWORD_SRP|WEB_AUTHN|SMS_OTP|SRP_A)$/;

function maskText(name: string, text: string): string {
  if (name === 'ANSWER' && choices.test(text)) return text;
  if (secrets.test(name)) return hidden;
  if (opaque.test(name)) return text.length > 24 ? shortened(text) : hidden;
  return text;
}

function maskValue(name: string, value: unknown): JsonValue {
  if (typeof value === 'string') return maskText(name, value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => maskValue(name, each));
  if (typeof value === 'object') return maskExchange(value);
  return String(value);
}

/** A request or an answer to look at, with everything masked that only one person may know. */
export function maskExchange(value: object): JsonObject {
  const shown = Object.entries(value).filter(([name, each]) => each !== undefined && !name.startsWith('$'));
  return Object.fromEntries(shown.map(([name, each]) => [name, maskValue(name, each)]));
}

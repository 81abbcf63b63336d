import type { InboxMessage } from '@/lib/inbox/queries';

/** Why Cognito would have sent a message. */
export const purposeWords: Record<InboxMessage['purpose'], string> = {
  invitation: 'Invitation',
  verification: 'Verification',
  password: 'Forgotten password',
  attribute: 'Changed attribute',
  mfa: 'Sign-in code',
};

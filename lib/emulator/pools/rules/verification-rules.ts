import { invalidParameter } from '../../errors.ts';
import type { PoolDoc } from '../../pool-store.ts';

/** Auto-verification, updates of verified attributes and account recovery. */
export function checkVerification(doc: PoolDoc) {
  const verified = doc.AutoVerifiedAttributes ?? [];
  if (verified.includes('phone_number') && !doc.SmsConfiguration) {
    // [measured PF]
    throw invalidParameter('SMS configuration is required when phone_number is selected for auto verification');
  }
  const beforeUpdate = doc.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  if (beforeUpdate.some((attribute) => !verified.includes(attribute))) {
    // [measured PF]
    throw invalidParameter(
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
    );
  }
  checkRecovery(doc.AccountRecoverySetting?.RecoveryMechanisms ?? []);
}

function checkRecovery(mechanisms: NonNullable<PoolDoc['AccountRecoverySetting']>['RecoveryMechanisms'] & object) {
  const names = mechanisms.map(({ Name }) => Name);
  if (names.includes('admin_only') && names.some((name) => name !== 'admin_only')) {
    // [measured PF]
    throw invalidParameter(
      'Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
    );
  }
  const priorities = new Set(mechanisms.map(({ Priority }) => Priority));
  if (new Set(names).size < names.length || priorities.size < names.length) {
    // [measured PF]
    throw invalidParameter('Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.');
  }
}

import { kindsFor } from '@/lib/settings/kinds-for';
import { anyText, regionText } from '@/lib/settings/text-limits';

const pool = kindsFor('pool');
const docs = 'user-pool-sms-settings';
/** Member of the request without limits worth naming; a screenful is plenty. */
const freeText = { ...anyText, max: 1024 };

export const smsSettings = {
  smsService: pool.choice({
    label: 'Text messages go through',
    help: 'The AWS service that sends SMS for this pool.',
    docs,
    default: 'SNS',
    options: [
      { value: 'SNS', label: 'Amazon SNS', help: 'The usual way.' },
      { value: 'EUMS', label: 'End User Messaging SMS', help: 'Where SNS has no SMS, or for your own sender numbers.' },
    ],
    aws: {
      paths: [],
      read: ({ SmsConfiguration: sms }) => (sms?.EumsSms ? 'EUMS' : 'SNS'),
      write: () => ({}),
    },
  }),
  smsRoleArn: pool.arn({
    label: 'SMS role',
    help: 'The IAM role that lets Cognito send text messages (sns:Publish). Leave it empty if the pool sends none.',
    docs,
    default: '',
    service: 'iam',
    aws: 'SmsConfiguration.SnsCallerArn',
  }),
  smsExternalId: pool.text({
    label: 'External ID of the SMS role',
    help: 'Repeat it in the trust policy of the role, so that nobody else can make Cognito use it.',
    docs,
    default: '',
    limits: freeText,
    aws: 'SmsConfiguration.ExternalId',
  }),
  smsRegion: pool.text({
    label: 'SNS Region',
    help: 'Only if text messages leave from another Region than the pool’s.',
    docs,
    default: '',
    limits: regionText,
    whenEmpty: 'Chosen by Cognito',
    aws: 'SmsConfiguration.SnsRegion',
  }),
  eumsRoleArn: pool.arn({
    label: 'SMS role',
    help: 'The IAM role that lets Cognito send text messages (sms-voice:SendTextMessage). Leave it empty if the pool sends none.',
    docs,
    default: '',
    service: 'iam',
    aws: 'SmsConfiguration.EumsSms.CallerArn',
  }),
  eumsExternalId: pool.text({
    label: 'External ID of the SMS role',
    help: 'Repeat it in the trust policy of the role, so that nobody else can make Cognito use it.',
    docs,
    default: '',
    limits: freeText,
    aws: 'SmsConfiguration.EumsSms.ExternalId',
  }),
  eumsOrigination: pool.text({
    label: 'Sender',
    help: 'Phone number, sender ID or pool that messages come from. Some countries demand one.',
    docs,
    default: '',
    limits: freeText,
    whenEmpty: 'Chosen by AWS',
    aws: 'SmsConfiguration.EumsSms.OriginationIdentity',
  }),
  eumsConfigurationSet: pool.text({
    label: 'SMS configuration set',
    help: 'For logs and delivery events of text messages.',
    docs,
    default: '',
    limits: freeText,
    aws: 'SmsConfiguration.EumsSms.ConfigurationSetName',
  }),
  eumsIndiaEntity: pool.text({
    label: 'India: entity ID',
    help: 'From the DLT registration that India asks of senders.',
    docs,
    default: '',
    limits: freeText,
    aws: 'SmsConfiguration.EumsSms.InEntityId',
  }),
  eumsIndiaTemplate: pool.text({
    label: 'India: template ID',
    help: 'The registered template of the text that you send.',
    docs,
    default: '',
    limits: freeText,
    aws: 'SmsConfiguration.EumsSms.InTemplateId',
  }),
  eumsRegion: pool.text({
    label: 'SMS Region',
    help: 'Cognito accepts only the Region of the pool; leave it empty.',
    docs,
    default: '',
    limits: regionText,
    whenEmpty: 'The Region of the pool',
    aws: 'SmsConfiguration.EumsSms.Region',
  }),
};

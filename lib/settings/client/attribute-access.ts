import { kindsFor } from '@/lib/settings/kinds-for';

const client = kindsFor('client');
const docs = 'user-pool-settings-client-apps';
const limits = { min: 1, max: 2048 };

export const attributeAccessSettings = {
  readAttributes: client.listOrAll({
    label: 'Attributes the app can read',
    help: 'They show in ID tokens and in the person’s profile. A custom attribute added later is missing from a chosen list.',
    docs,
    default: null,
    all: 'All attributes',
    maxItems: 80,
    limits,
    aws: 'ReadAttributes',
  }),
  writeAttributes: client.listOrAll({
    label: 'Attributes the app can write',
    help: 'What people may change about themselves through this app. Required attributes must be among them.',
    docs,
    default: null,
    all: 'All attributes',
    maxItems: 80,
    limits,
    aws: 'WriteAttributes',
  }),
};

import { kindsFor } from '@/lib/settings/kinds-for';

const client = kindsFor('client');
const docs = 'user-pool-settings-client-apps';
const [minutes5, hour, day, years10] = [300, 3_600, 86_400, 315_360_000];

export const tokenSettings = {
  accessTokenValidity: client.duration({
    label: 'Access token lasts',
    help: 'How long APIs accept it. Short is safer: it cannot be called back everywhere.',
    docs,
    default: { value: 60, unit: 'minutes' },
    minSeconds: minutes5,
    maxSeconds: day,
    aws: { value: 'AccessTokenValidity', unit: 'TokenValidityUnits.AccessToken', impliedUnit: 'hours' },
  }),
  idTokenValidity: client.duration({
    label: 'ID token lasts',
    help: 'How long what it says about the person is taken as true.',
    docs,
    default: { value: 60, unit: 'minutes' },
    minSeconds: minutes5,
    maxSeconds: day,
    aws: { value: 'IdTokenValidity', unit: 'TokenValidityUnits.IdToken', impliedUnit: 'hours' },
  }),
  refreshTokenValidity: client.duration({
    label: 'Refresh token lasts',
    help: 'After this time people have to sign in again.',
    docs: 'amazon-cognito-user-pools-using-the-refresh-token',
    default: { value: 30, unit: 'days' },
    minSeconds: hour,
    maxSeconds: years10,
    aws: { value: 'RefreshTokenValidity', unit: 'TokenValidityUnits.RefreshToken', impliedUnit: 'days' },
  }),
  tokenRevocation: client.toggle({
    label: 'Tokens can be revoked',
    help: 'Signing out everywhere ends refresh tokens and the access tokens made from them.',
    docs: 'token-revocation',
    default: true,
    aws: 'EnableTokenRevocation',
  }),
  refreshRotation: client.toggle({
    label: 'Refresh token rotation',
    help: 'Each refresh gives a new refresh token and ends the old one. Apps must call GetTokensFromRefreshToken.',
    docs: 'amazon-cognito-user-pools-using-the-refresh-token',
    default: false,
    aws: { path: 'RefreshTokenRotation.Feature', on: 'ENABLED', off: 'DISABLED' },
  }),
  rotationGraceSeconds: client.integer({
    label: 'Grace period of rotation',
    help: 'So long the old token still works, in case an answer got lost. 0 ends it at once.',
    docs: 'amazon-cognito-user-pools-using-the-refresh-token',
    min: 0,
    max: 60,
    unit: 'seconds',
    default: 0,
    aws: 'RefreshTokenRotation.RetryGracePeriodSeconds',
  }),
};

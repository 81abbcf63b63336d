import { type Blueprint, newBlueprint } from '@/lib/blueprint/blueprint';
import { clientDefaults } from '@/lib/settings/values';

/**
 * The choices of five published tutorials, in their order of appearance. The first two take all defaults and add an app
 * afterwards; the others make theirs with the pool.
 */
export const tutorials: Readonly<Record<'notes' | 'testUser' | 'workshop' | 'emailSignIn' | 'invitations', Blueprint>> =
  {
    notes: withClient(newBlueprint('notes-user-pool'), {
      ...clientDefaults('notes-app'),
      generateSecret: false,
      authFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
    testUser: withClient(newBlueprint('my-user-pool'), clientDefaults('my-app')),
    workshop: withClient(
      {
        ...newBlueprint('workshop-users'),
        pool: {
          ...newBlueprint('workshop-users').pool,
          requiredAttributes: ['email'],
          mfa: 'OFF',
          autoVerified: ['email'],
          recovery: 'email',
          deviceRemembering: 'NO',
          tags: [],
        },
      },
      {
        ...clientDefaults('workshop-web'),
        generateSecret: false,
        authFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      },
    ),
    emailSignIn: withClient(
      {
        ...newBlueprint('article-pool'),
        pool: {
          ...newBlueprint('article-pool').pool,
          signInMode: 'email',
          requiredAttributes: ['email', 'given_name', 'family_name'],
          customAttributes: [
            { name: 'department', type: 'String', min: 1, max: 64, mutable: true, developerOnly: false },
          ],
          domainKind: 'prefix',
          domainPrefix: 'article-pool-login',
        },
      },
      {
        ...clientDefaults('article-client'),
        generateSecret: false,
        authFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        oauthEnabled: true,
        oauthFlows: ['code'],
        oauthScopes: ['openid', 'email', 'profile'],
        callbackUrls: ['http://localhost:5000'],
        identityProviders: ['COGNITO'],
      },
    ),
    invitations: withClient(
      {
        ...newBlueprint('members'),
        pool: {
          ...newBlueprint('members').pool,
          signInMode: 'emailOrPhone',
          requiredAttributes: ['email'],
          selfSignUp: false,
          temporaryPasswordDays: 3,
          mfa: 'OPTIONAL',
          mfaMethods: ['TOTP'],
          autoVerified: ['email'],
          verificationEmailSubject: 'Welcome to Members',
          verificationEmailMessage: 'Your code for Members is {####}.',
          deviceRemembering: 'NO',
        },
      },
      clientDefaults('members-app'),
    ),
  };

function withClient(blueprint: Blueprint, client: Blueprint['clients'][number]): Blueprint {
  return { ...blueprint, clients: [client] };
}

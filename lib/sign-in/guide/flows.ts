/** One way to sign in by the API. */
export interface FlowFacts {
  title: string;
  explains: string;
  authFlow: string;
  /** The client's setting that allows it. */
  allowedBy: string;
  /** Needs AWS credentials; called with the Admin operations. */
  admin: boolean;
  needs: readonly ('username' | 'password' | 'refreshToken')[];
  /** A password may be given, and what it does. */
  passwordFirst?: string;
}

/** Ways to sign in that the API offers, as far as one can try them by hand. */
export const apiFlows = {
  password: {
    title: 'User name and password',
    explains: 'The app sends the password to Cognito as it is. Simple, for trying things and for migrations.',
    authFlow: 'USER_PASSWORD_AUTH',
    allowedBy: 'ALLOW_USER_PASSWORD_AUTH',
    admin: false,
    needs: ['username', 'password'],
  },
  srp: {
    title: 'Secure Remote Password (SRP)',
    explains: 'App and Cognito prove to each other that they know the password, which itself is never sent.',
    authFlow: 'USER_SRP_AUTH',
    allowedBy: 'ALLOW_USER_SRP_AUTH',
    admin: false,
    needs: ['username', 'password'],
  },
  adminPassword: {
    title: 'Password, by your server',
    explains: 'A server with AWS credentials signs a person in. The way of server-side apps without SRP.',
    authFlow: 'ADMIN_USER_PASSWORD_AUTH',
    allowedBy: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
    admin: true,
    needs: ['username', 'password'],
  },
  choice: {
    title: 'Choice-based (USER_AUTH)',
    explains: 'Cognito says what this person can sign in with: password, passkey, a code by e-mail or SMS.',
    authFlow: 'USER_AUTH',
    allowedBy: 'ALLOW_USER_AUTH',
    admin: false,
    needs: ['username'],
  },
  custom: {
    title: 'Custom, by your Lambda triggers',
    explains: 'Three functions of the pool decide what is asked and whether the answer is right.',
    authFlow: 'CUSTOM_AUTH',
    allowedBy: 'ALLOW_CUSTOM_AUTH',
    admin: false,
    needs: ['username'],
    passwordFirst: 'With one, the sign-in begins with its proof by SRP, and the functions are told so.',
  },
  refresh: {
    title: 'Refresh token',
    explains: 'New access and ID tokens for a session that goes on, without asking the person.',
    authFlow: 'REFRESH_TOKEN_AUTH',
    allowedBy: 'ALLOW_REFRESH_TOKEN_AUTH',
    admin: false,
    needs: ['refreshToken'],
  },
} as const satisfies Record<string, FlowFacts>;

export type ApiFlow = keyof typeof apiFlows;

export const apiFlowIds = Object.keys(apiFlows) as [ApiFlow, ...ApiFlow[]];

/** Whether an app client allows a flow. Without a list of its own, Cognito allows SRP, refresh and custom (facts §4). */
export function allowsFlow(flow: ApiFlow, explicitAuthFlows: readonly string[]): boolean {
  const { allowedBy } = apiFlows[flow];
  if (explicitAuthFlows.length === 0) return flow === 'srp' || flow === 'refresh' || flow === 'custom';
  return explicitAuthFlows.includes(allowedBy);
}

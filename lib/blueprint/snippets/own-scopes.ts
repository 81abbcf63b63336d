const standard: readonly string[] = ['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'];

/** Scopes of APIs of one's own: the others say what an app may read of a person, not what it may do. */
export const own = (scopes: readonly string[]): string[] => scopes.filter((scope) => !standard.includes(scope));

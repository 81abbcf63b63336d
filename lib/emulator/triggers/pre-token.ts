import type { ClientAccess } from '../auth/client-access.ts';
import type { Claims } from '../auth/jwt.ts';
import type { Context } from '../context.ts';
import { callTrigger } from './call-trigger.ts';
import { type ClaimChange, changeClaims, changeScopes } from './claim-change.ts';
import { clientMetadata } from './told-of-user.ts';
import { objectIn, type TriggerResponse, textIn, textMapIn, textsIn } from './trigger-response.ts';

/** What asks for tokens, as triggerSource says it after `TokenGeneration_`. */
export type TokenCause =
  | 'HostedAuth'
  | 'Authentication'
  | 'NewPasswordChallenge'
  | 'RefreshTokens'
  | 'ClientCredentials';

/** Groups and roles as the tokens are to show them. */
export type ShownGroups = { groups: string[]; roles: string[]; preferredRole: string | undefined };

/** What the tokens would say by themselves; of a machine there is no ID token. */
export type PlainTokens = {
  userName: string;
  userAttributes: Record<string, string>;
  /** Undefined for a machine, which is in none. */
  groups: ShownGroups | undefined;
  scopes: string[];
};

/** What a function makes of the tokens. */
export type TokenChanges = {
  groups: ShownGroups;
  id(claims: Claims): Claims;
  access(claims: Claims): Claims;
};

const noGroups: ShownGroups = { groups: [], roles: [], preferredRole: undefined };

/** Asks the pool's pre-token function, where there is one, what the tokens shall say. Version 1 reaches the ID token alone, and groups in both. */
export function preTokenGeneration(
  context: Context,
  { pool, client }: ClientAccess,
  cause: TokenCause,
  plain: PlainTokens,
): TokenChanges {
  const { userName, userAttributes, groups = noGroups, scopes } = plain;
  const version = (pool.doc.LambdaConfig?.PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0').charAt(1);
  const member = version === '1' ? 'claimsOverrideDetails' : 'claimsAndScopeOverrideDetails';
  const groupConfiguration = plain.groups && {
    groupsToOverride: groups.groups,
    iamRolesToOverride: groups.roles,
    preferredRole: groups.preferredRole ?? null,
  };
  const known = { userAttributes, groupConfiguration: groupConfiguration ?? null };
  const told = { ...known, ...(version !== '1' && { scopes }), ...clientMetadata(context) };
  const common = { trigger: 'PreTokenGeneration', source: `TokenGeneration_${cause}`, userName, version } as const;
  const call = { ...common, clientId: client.id, request: told, response: { [member]: null } };
  const response = callTrigger(context, pool, { ...call, late: true });
  const details = response && objectIn(response, member);
  if (!details) return { groups, id: (claims) => claims, access: (claims) => claims };
  return changesOf(details, version, groups, client.id);
}

function changesOf(details: TriggerResponse, version: string, groups: ShownGroups, clientId: string): TokenChanges {
  const shown = Object.hasOwn(details, 'groupOverrideDetails')
    ? shownGroups(objectIn(details, 'groupOverrideDetails') ?? {})
    : groups;
  if (version === '1') {
    const add = textMapIn(details, 'claimsToAddOrOverride');
    const change = { add, suppress: textsIn(details, 'claimsToSuppress') };
    return { groups: shown, id: (claims) => changeClaims('id', claims, change, clientId), access: (claims) => claims };
  }
  const id = objectIn(details, 'idTokenGeneration') ?? {};
  const access = objectIn(details, 'accessTokenGeneration') ?? {};
  const scopes = { add: textsIn(access, 'scopesToAdd'), suppress: textsIn(access, 'scopesToSuppress') };
  const [idChange, accessChange] = [claimChange(id), claimChange(access)];
  return {
    groups: shown,
    id: (claims) => changeClaims('id', claims, idChange, clientId),
    access: (claims) => changeScopes(changeClaims('access', claims, accessChange, clientId), scopes),
  };
}

/** From version 2 on a claim may be anything that JSON has [doc]. */
const claimChange = (of: TriggerResponse): ClaimChange => ({
  add: objectIn(of, 'claimsToAddOrOverride') ?? {},
  suppress: textsIn(of, 'claimsToSuppress'),
});

/** "If you provide an empty or null object in the response, then the groups are suppressed" [doc DG23]. */
const shownGroups = (of: TriggerResponse): ShownGroups => ({
  groups: textsIn(of, 'groupsToOverride'),
  roles: textsIn(of, 'iamRolesToOverride'),
  preferredRole: textIn(of, 'preferredRole'),
});

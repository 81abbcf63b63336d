import 'server-only';
import { DescribeUserPoolDomainCommand, UpdateUserPoolDomainCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { CallOptions, Target } from './call';
import { isMembers, type Members, readOnTheWire, writeOnTheWire } from './on-the-wire';

/** A domain exactly as Cognito writes it; undefined when there is none: Cognito answers that with an empty description (emulator-notes 3). */
export async function findWholeDomain(
  target: Target,
  domain: string,
  options?: CallOptions,
): Promise<Members | undefined> {
  const { DomainDescription } = await readOnTheWire(
    target,
    new DescribeUserPoolDomainCommand({ Domain: domain }),
    options,
  );
  return isMembers(DomainDescription) && DomainDescription.Domain !== undefined ? DomainDescription : undefined;
}

/** Replaces certificate, pages and routing of a domain with these members, sent as they are. The name stays (facts 3.2). */
export async function updateWholeDomain(
  target: Target,
  members: Members & { UserPoolId: string; Domain: string },
  options?: CallOptions,
): Promise<void> {
  const { UserPoolId, Domain } = members;
  await writeOnTheWire(target, new UpdateUserPoolDomainCommand({ UserPoolId, Domain }), members, options);
}

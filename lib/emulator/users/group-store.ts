import type { GroupType } from '@aws-sdk/client-cognito-identity-provider';
import type { Context } from '../context.ts';
import { sql } from '../database.ts';
import { resourceNotFound } from '../errors.ts';
import type { User } from './user-store.ts';

export type Group = {
  seq: number;
  poolId: string;
  name: string;
  description: string | undefined;
  precedence: number | undefined;
  roleArn: string | undefined;
  created: number;
  modified: number;
};

type Row = {
  seq: number;
  pool_id: string;
  name: string;
  description: string | null;
  precedence: number | null;
  role_arn: string | null;
  created: number;
  modified: number;
};

export function findGroup({ db }: Context, poolId: string, name: string): Group | undefined {
  const row = sql<Row>(db, 'SELECT * FROM groups WHERE pool_id = ? AND name = ?').get(poolId, name);
  return row && fromRow(row);
}

/** The group, or RNF `Group not found.` [MOTO, unsure]. */
export function getGroup(context: Context, poolId: string, name: string): Group {
  const group = findGroup(context, poolId, name);
  if (!group) throw resourceNotFound('Group not found.');
  return group;
}

export function insertGroup({ db }: Context, group: Omit<Group, 'seq'>) {
  const { poolId, name, description, precedence, roleArn, created, modified } = group;
  sql(
    db,
    'INSERT INTO groups (pool_id, name, description, precedence, role_arn, created, modified) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(poolId, name, description ?? null, precedence ?? null, roleArn ?? null, created, modified);
}

export function putGroup({ db }: Context, { seq, description, precedence, roleArn, modified }: Group) {
  const text = 'UPDATE groups SET description = ?, precedence = ?, role_arn = ?, modified = ? WHERE seq = ?';
  sql(db, text).run(description ?? null, precedence ?? null, roleArn ?? null, modified, seq);
}

export function countGroups({ db }: Context, poolId: string): number {
  return sql<{ n: number }>(db, 'SELECT count(*) AS n FROM groups WHERE pool_id = ?').get(poolId)?.n ?? 0;
}

/** Groups of a pool in the order of their making. */
export function listGroups({ db }: Context, poolId: string, after: number, count: number): Group[] {
  const text = 'SELECT * FROM groups WHERE pool_id = ? AND seq > ? ORDER BY seq LIMIT ?';
  return sql<Row>(db, text).all(poolId, after, count).map(fromRow);
}

/** All groups of a user, lowest precedence first, those without one last. A user has at most 100. */
export function groupsOfUser({ db }: Context, user: User): Group[] {
  const text = `SELECT groups.* FROM memberships JOIN groups ON groups.seq = group_seq
    WHERE user_seq = ? ORDER BY precedence IS NULL, precedence, groups.seq`;
  return sql<Row>(db, text).all(user.seq).map(fromRow);
}

/** Makes a user a member; again is no error. */
export function addMember({ db, now }: Context, group: Group, user: User) {
  const text = 'INSERT INTO memberships (group_seq, user_seq, created) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
  sql(db, text).run(group.seq, user.seq, now());
}

export function removeMember({ db }: Context, group: Group, user: User) {
  sql(db, 'DELETE FROM memberships WHERE group_seq = ? AND user_seq = ?').run(group.seq, user.seq);
}

/** A group as the wire shows it. */
export function groupType(group: Group): GroupType {
  return {
    GroupName: group.name,
    UserPoolId: group.poolId,
    Description: group.description,
    RoleArn: group.roleArn,
    Precedence: group.precedence,
    LastModifiedDate: new Date(group.modified),
    CreationDate: new Date(group.created),
  };
}

function fromRow({ pool_id, role_arn, description, precedence, ...rest }: Row): Group {
  return {
    ...rest,
    poolId: pool_id,
    roleArn: role_arn ?? undefined,
    description: description ?? undefined,
    precedence: precedence ?? undefined,
  };
}

import 'server-only';
import type { PlanOperation } from '@/lib/blueprint/plan-step';
import { createStyle, deleteStyle } from './branding-operations';
import { createClient, deleteClient } from './client-operations';
import { createDomain, deleteDomain } from './domain-operations';
import type { Operation } from './operation';
import { createPool, deletePool, setMfa, updatePool } from './pool-operations';
import { createServer, deleteServer } from './resource-server-operations';

/** Every operation a plan can hold: how it is sent, and how one sees whether it took effect. */
export const operations: Readonly<Record<PlanOperation, Operation>> = {
  CreateUserPool: createPool,
  SetUserPoolMfaConfig: setMfa,
  CreateResourceServer: createServer,
  CreateUserPoolClient: createClient,
  CreateManagedLoginBranding: createStyle,
  CreateUserPoolDomain: createDomain,
  UpdateUserPool: updatePool,
  DeleteUserPoolDomain: deleteDomain,
  DeleteManagedLoginBranding: deleteStyle,
  DeleteResourceServer: deleteServer,
  DeleteUserPoolClient: deleteClient,
  DeleteUserPool: deletePool,
};

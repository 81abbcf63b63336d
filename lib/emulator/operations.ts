import { type Operation, reads } from './operation.ts';
import { describeUserPool } from './operations/describe-user-pool.ts';

/** Every operation the emulator has, one line each. What is not here is answered as AWS answers an unknown operation. */
export const operations: ReadonlyMap<string, Operation> = new Map([
  // Pools
  ['DescribeUserPool', reads(describeUserPool)],
  // Users (lines of users, groups and sign-in go below)
]);

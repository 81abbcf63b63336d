import 'server-only';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { processWide } from '@/lib/config/process-wide';

/** Seconds. Cognito answers in tens of milliseconds; its slowest calls and our deadlines lie at 10 and 30 s. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

function create() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'pooldeck_http_request_duration_seconds',
      help: 'Requests by kind (page, action, route, embedded, probe, file), method and status.',
      labelNames: ['kind', 'method', 'status'],
      buckets,
      registers,
    }),
    underWay: new Gauge({
      name: 'pooldeck_http_requests_under_way',
      help: 'Requests that are being answered now.',
      registers,
    }),
    actions: new Counter({
      name: 'pooldeck_actions_total',
      help: 'Server actions by name and outcome: success, or the code of the error.',
      labelNames: ['action', 'outcome'],
      registers,
    }),
    calls: new Counter({
      name: 'pooldeck_cognito_calls_total',
      help: 'Calls to Cognito by operation and outcome: success, or the code of the error. Each attempt counts.',
      labelNames: ['operation', 'outcome'],
      registers,
    }),
    callSeconds: new Histogram({
      name: 'pooldeck_cognito_call_duration_seconds',
      help: 'How long an attempt of a call to Cognito took.',
      labelNames: ['operation'],
      buckets,
      registers,
    }),
    waits: new Histogram({
      name: 'pooldeck_cognito_wait_seconds',
      help: 'How long calls waited for their share of the quota, by the category of the quota.',
      labelNames: ['category'],
      buckets,
      registers,
    }),
    turnedAway: new Counter({
      name: 'pooldeck_cognito_turned_away_total',
      help: 'Calls that were not sent because too many were waiting for the quota.',
      labelNames: ['category'],
      registers,
    }),
    runs: new Gauge({
      name: 'pooldeck_runs',
      help: 'Runs in the database by state: the same on all replicas.',
      labelNames: ['state'],
      registers,
    }),
  };
}

/**
 * What this process counts. Labels are names from closed lists: never an id, a name that a person gave, or an address.
 */
export function metrics(): ReturnType<typeof create> {
  return processWide('metrics', create);
}

import 'server-only';
import { PooldeckError } from '@/lib/errors';
import type { Exchange } from './guide/exchange';
import { maskExchange } from './mask';

/** Keeps each request and answer of one step, masked, for the person to look at. */
export interface Recorder {
  exchanges: Exchange[];
  /** Makes the call and keeps it, whatever becomes of it. @throws what the call throws */
  keep<T extends object>(operation: string, input: object, call: () => Promise<T>): Promise<T>;
}

export function recorder(): Recorder {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async keep(operation, input, call) {
      const exchange: Exchange = { operation, input: maskExchange(input) };
      exchanges.push(exchange);
      try {
        const answer = await call();
        exchange.answer = maskExchange(answer);
        return answer;
      } catch (error) {
        if (error instanceof PooldeckError)
          // As it came: AWS' own text, or that of the network.
          exchange.error = {
            name: error.details?.awsName ?? error.code,
            message: error.details?.awsMessage ?? error.message,
          };
        throw error;
      }
    },
  };
}

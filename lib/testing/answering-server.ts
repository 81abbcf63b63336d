import http from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** A node server that answers as told: the far side of a connection, with all that goes wrong there. */
export interface AnsweringServer {
  url: string;
  /** Requests that arrived, by operation, in order. */
  operations: string[];
  /** What the next requests get; the last one stays. */
  answer(...answers: Answer[]): void;
  close(): Promise<void>;
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** An error as Cognito answers it. */
export const fault = (name: string, message: string, status = 400, headers: Record<string, string> = {}): Answer =>
  json(status, { __type: name, message }, { 'x-amzn-requestid': 'req-1', ...headers });

export const plain =
  (status: number, contentType: string, body: string): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
  };

/** Reads the whole request, then breaks the connection: it may have been carried out. */
export const drop: Answer = (request) => {
  request.resume().on('end', () => request.socket.resetAndDestroy());
};

/** Sends half of the answer, then breaks the connection. */
export const breakOff: Answer = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1', 'content-length': '500' });
  response.write('{"UserPool":{"Id":');
  setTimeout(() => request.socket.destroy(), 20);
};

export const hang: Answer = () => {};

export async function answeringServer(): Promise<AnsweringServer> {
  let answers: Answer[] = [json(200, {})];
  const operations: string[] = [];
  const server = http.createServer((request, response) => {
    operations.push(String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '');
    const [answer, ...rest] = answers;
    if (rest.length > 0) answers = rest;
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    operations,
    answer(...next) {
      answers = next;
      operations.length = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

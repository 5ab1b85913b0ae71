/** Asks the installation's own delivery, in this process, for what it answers readers with. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Delivery } from '../../delivery/delivery';

/** Requests under way: pictures are drawn and files written beside the rendering of the next. */
const AT_ONCE = 4;

export interface LiveAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

export interface LiveAnswers {
  get(address: string): Promise<LiveAnswer>;
  close(): Promise<void>;
}

export async function openLiveAnswers(delivery: Delivery): Promise<LiveAnswers> {
  const server = http.createServer((request, response) => {
    delivery.respond(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  return {
    get: (path) =>
      new Promise((resolve, reject) => {
        // Without Accept-Encoding: the bytes as they are.
        const request = http.get({ host: '127.0.0.1', port, path, agent }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              contentType: response.headers['content-type'] ?? '',
              body: Buffer.concat(chunks),
            });
          });
        });
        request.on('error', reject);
      }),
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}

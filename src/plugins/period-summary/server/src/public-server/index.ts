/**
 * The public addresses alone, as a process of its own beside Strapi (`npm run start:public`). It reads the
 * same database. Readers get the whole speed of a Node process, which Strapi's own hooks on every request
 * take a third of, and they are served while Strapi is stopped, upgraded or busy.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { originForm } from '../../../domain/delivery/origin-form';
import { failureJson, notFound } from '../delivery/answer';
import { openDelivery } from '../delivery/delivery';
import { COMMON_HEADERS } from '../delivery/headers';
import type { Log } from '../delivery/patience';
import { readProjectSettings } from './project-settings';

export interface PublicServer {
  readonly port: number;
  /** Lets the answers under way be finished. */
  close(): Promise<void>;
}

export interface PublicServerOptions {
  readonly appDir: string;
  readonly distDir: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly log: Log;
}

/** What is Strapi's is not here; a proxy that sends it here is told so in Strapi's own shape. */
const ELSEWHERE = Buffer.from(
  failureJson(notFound('Only the public addresses are here: the rest is with Strapi')),
);

/** @throws where a setting is missing, the database cannot be read or the port is taken */
export async function startPublicServer(options: PublicServerOptions): Promise<PublicServer> {
  const { appDir, distDir, host, port, log } = options;
  const delivery = await openDelivery({ ...readProjectSettings(appDir, distDir), log });
  const server = http.createServer((request, response) => {
    const target = originForm(request.url ?? '/');
    request.url = target;
    if (delivery.owns(target)) {
      delivery.respond(request, response);
      return;
    }
    // As Strapi's: whether the process answers, whatever the database does.
    const isHealth = target === '/_health';
    response.writeHead(isHealth ? 204 : 404, [
      ...(isHealth ? [] : ['Content-Type', 'application/json; charset=utf-8']),
      ...COMMON_HEADERS,
    ] as string[]);
    response.end(isHealth || request.method === 'HEAD' ? undefined : ELSEWHERE);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      await delivery.close();
    },
  };
}

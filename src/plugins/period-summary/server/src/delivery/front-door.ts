/**
 * The public addresses are answered before Koa: what it makes for each request, and the promises that
 * Strapi follows through it, cost three times what the answer does.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { originForm } from '../../../domain/delivery/origin-form';
import type { Delivery } from './delivery';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Stands before whoever listens to the server's requests now.
 *
 * @returns what leaves the server as it was
 */
export function standBefore(server: Server, delivery: Delivery): () => void {
  const behind = server.listeners('request') as Listener[];
  const listen: Listener = (request, response) => {
    const target = originForm(request.url ?? '/');
    // For whoever reads it after us.
    request.url = target;
    if (delivery.owns(target)) {
      delivery.respond(request, response);
      return;
    }
    for (const listener of behind) listener.call(server, request, response);
  };
  server.removeAllListeners('request');
  server.on('request', listen);
  return () => {
    server.removeListener('request', listen);
    for (const listener of behind) server.on('request', listener);
  };
}

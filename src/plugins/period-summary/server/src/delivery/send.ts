/** Writing answers to the wire, past Koa's own: the headers are complete and the body is one piece. */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { matchesTag } from '../../../domain/delivery/http-negotiation';
import { failureJson, type Failure } from './answer';
import { failurePage } from './failure-page';
import { COMMON_HEADERS, DATA_POLICY, PREFLIGHT_HEADERS } from './headers';
import type { Health } from './patience';
import type { Variant } from './prepared';
import type { DeliverySettings } from './settings';

// Node takes a flat list of names and values; its types want a mutable one.
const writeHead = (response: ServerResponse, status: number, headers: readonly string[]): void => {
  response.writeHead(status, headers as string[]);
};

export function sendVariant(
  request: IncomingMessage,
  response: ServerResponse,
  variant: Variant,
): void {
  const condition = request.headers['if-none-match'];
  if (condition !== undefined && matchesTag(condition, variant.tag)) {
    writeHead(response, 304, variant.notModified);
    response.end();
    return;
  }
  writeHead(response, 200, variant.headers);
  if (request.method === 'HEAD') response.end();
  else response.end(variant.body);
}

/** @param target of the request: below the pages for people a failure is a page too */
export function sendFailure(
  request: IncomingMessage,
  response: ServerResponse,
  failure: Failure,
  target: string,
  settings: DeliverySettings,
): void {
  const { status, headers = [] } = failure;
  const [path = ''] = target.split('?', 1);
  const isPage =
    failure.framedBy !== undefined ||
    path === settings.pagePath ||
    path.startsWith(`${settings.pagePath}/`);
  const page = isPage ? failurePage(failure, request, target, settings) : null;
  const body = Buffer.from(page?.text ?? failureJson(failure), 'utf8');
  writeHead(response, status, [
    'Content-Type',
    page?.contentType ?? 'application/json; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    // What is gone, refused or down must be asked for anew; what is not there yet may be soon.
    status === 404 || status === 400 || status === 405 ? 'no-cache' : 'no-store',
    ...(page?.headers ?? ['Content-Security-Policy', DATA_POLICY]),
    ...(page ? ['Vary', 'Accept-Language'] : []),
    ...headers,
    ...COMMON_HEADERS,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function sendPreflight(response: ServerResponse): void {
  writeHead(response, 204, PREFLIGHT_HEADERS);
  response.end();
}

export function sendHealth(
  request: IncomingMessage,
  response: ServerResponse,
  health: Health,
): void {
  const body = Buffer.from(JSON.stringify(health), 'utf8');
  writeHead(response, 200, [
    'Content-Type',
    'application/json; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'no-store',
    ...COMMON_HEADERS,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

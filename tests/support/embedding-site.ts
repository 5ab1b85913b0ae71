/**
 * Two servers for the browser tests of embedding: a gate in front of the project, which can be made
 * slow or dead, and another site on an origin of its own, with pages built as well-known CMSs build
 * theirs.
 */
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Gate {
  readonly origin: string;
  /** Where the requests are passed on to. */
  target: string;
  /** Milliseconds that every answer takes longer. */
  delay: number;
  /** Connections are cut without an answer. */
  dead: boolean;
  /** Statuses that stand in for the answer of paths that match; null: none does. */
  instead: { readonly path: RegExp; readonly status: number; readonly body: string } | null;
  readonly asked: string[];
  close(): Promise<void>;
}

export async function openGate(): Promise<Gate> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    const url = request.url ?? '/';
    asked.push(url);
    if (gate.dead) {
      request.socket.destroy();
      return;
    }
    if (gate.instead?.path.test(url)) {
      response.writeHead(gate.instead.status, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'access-control-allow-origin': '*',
      });
      response.end(gate.instead.body);
      return;
    }
    setTimeout(() => {
      const passed = httpRequest(
        gate.target + url,
        { method: request.method, headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      passed.on('error', () => response.destroy());
      passed.end();
    }, gate.delay);
  };
  const { server, origin } = await listening(listener);
  const gate: Gate = {
    origin,
    target: '',
    delay: 0,
    dead: false,
    instead: null,
    asked,
    close: () => closed(server),
  };
  return gate;
}

export interface Site {
  readonly origin: string;
  /** Adds a page; returns its whole address. */
  page(path: string, html: string, policy?: string | null): string;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, { readonly html: string; readonly policy: string | null }>();
  const { server, origin } = await listening((request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(page?.policy ? { 'content-security-policy': page.policy } : {}),
    });
    response.end(page?.html ?? '');
  });
  return {
    origin,
    page: (path, html, policy = null) => {
      pages.set(path, { html, policy });
      return origin + path;
    },
    close: () => closed(server),
  };
}

async function listening(listener: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${String(port)}` };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

export interface Embedded {
  /** What stands in the head: a script, or nothing. */
  readonly head: string;
  /** What stands where the account is to be. */
  readonly body: string;
}

/** The rule that `docs/integrate.md` asks a web team to add to its own style sheet. */
const ROOM = 'period-summary:not([data-state=failed]){display:block;min-height:100vh}';
const after = '<footer class="site-footer"><p>Kontakta oss på kommunen.</p></footer>';

/** Pages as Sitevision, Optimizely and WordPress put them together, a bare one, and two hostile ones. */
export const SHELLS: Readonly<Record<string, (embedded: Embedded) => string>> = {
  bare: ({ head, body }) =>
    `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Värd</title><style>${ROOM}</style>${head}</head><body><main><h1>Värd</h1>${body}</main>${after}</body></html>`,
  sitevision: ({ head, body }) =>
    `<!DOCTYPE html><html lang="sv"><head><meta charset="UTF-8"><title>Medborgarlöften - Kommunen</title>
<style>html{font-size:62.5%}body{font-size:1.6rem;font-family:Arial,sans-serif}.sv-grid-main{max-width:96rem;margin:auto}.sv-text-portlet-content p{font-size:1.6rem}.normal{line-height:1.4}h1.heading,h2.subheading{font-size:2.8rem}${ROOM}</style>${head}</head>
<body class="sv-no-js env-m-around--0"><div id="svid10_1" class="sv-vertical sv-template-layout"><main id="svid12_1"><div class="sv-layout sv-grid-main"><div class="sv-text-portlet"><div class="sv-text-portlet-content"><h1 class="heading">Medborgarlöften</h1><p class="normal">Ingress.</p></div></div>
<div class="sv-script-portlet sv-portlet">${body}</div></div></main></div>${after}</body></html>`,
  optimizely: ({ head, body }) =>
    `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"/><title>Medborgarlöften</title>
<style>*,*:before,*:after{-webkit-box-sizing:border-box;box-sizing:border-box}html{font-size:10px}body{font:14px/1.43 "Helvetica Neue",Arial,sans-serif;color:#333}.row{margin:0 -15px}.container{width:970px;max-width:100%;margin:auto;padding:0 15px}.span8{float:left;width:66%}dl{margin-bottom:20px}dt{font-weight:700}h2{text-transform:uppercase}${ROOM}</style>${head}</head>
<body><div class="container"><div class="row"><main class="span8"><h1>Medborgarlöften</h1><div class="block scriptblock"><div class="mb-0">${body}</div></div></main></div></div>${after}</body></html>`,
  wordpress: ({ head, body }) =>
    `<!DOCTYPE html><html lang="sv-SE" class="no-js"><head><meta charset="UTF-8"/><title>Löften &#8211; Polisen</title>
<style>:root{--wp--preset--color--black:#000}body{margin:0;line-height:1.8;font-family:Georgia,serif}.entry-content>*{max-width:580px;margin-left:auto;margin-right:auto}.entry-content h2{margin:2em 0 1em}.entry-content img{height:auto}iframe{max-width:100%}${ROOM}</style>${head}</head>
<body class="wp-embed-responsive page-template-default"><main id="site-content"><article class="page type-page hentry"><h1 class="entry-title">Löften</h1><div class="entry-content"><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${body}</div></figure></div></article></main>${after}</body></html>`,
  aggressive: ({ head, body }) =>
    `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Värd</title><style>*{all:unset;line-height:5;text-transform:uppercase;color:#c00}style,head,title{display:none}body,main,footer,h1,p{display:block}h1,h2,h3{text-transform:uppercase!important;font-size:80px}${ROOM}</style>${head}</head><body><main role="main"><h1>Värd</h1>${body}</main>${after}</body></html>`,
  'old doctype': ({ head, body }) =>
    `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html lang="sv"><head><meta charset="utf-8"><title>Värd</title><style>${ROOM}</style>${head}</head><body bgcolor="#ffffff"><div role="main"><h1>Värd</h1><table width="100%" role="presentation"><tr><td>${body}</td></tr></table></div>${after}</body></html>`,
};

import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Connections are kept: a load test would else measure the making of them. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * One request with Node's own client: `fetch` would decode what is to be compared as it came over the
 * wire.
 *
 * @param address whole, `http://127.0.0.1:40123/api/period-summaries`
 */
export const askAddress = (
  address: string,
  { method = 'GET', headers = {} }: Asking = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(address, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, body, text: body.toString('utf8') });
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server may close an idle connection in the moment in which it is used again.
      if (sent.reusedSocket && error.code === 'ECONNRESET') {
        resolve(askAddress(address, { method, headers }));
      } else reject(error);
    });
    sent.end();
  });

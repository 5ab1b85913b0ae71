/** A running project with the built admin, a municipality and a browser: where staff begin. */
import fs from 'node:fs';
import path from 'node:path';

import type { Browser } from 'playwright-core';

import { registerFirstAdmin, type Account } from '../support/accounts';
import { launchChromium } from '../support/chromium';
import { blocks } from '../support/content';
import { PROJECT_ROOT } from '../support/project-root';
import { startServer, type RunningServer } from '../support/server';
import { signInWithBrowser, type SignedIn } from './admin-browser';

/** Milliseconds that a screen may take on a busy machine. */
export const PATIENCE = 20_000;

const COLLECTION = '/content-manager/collection-types';

export interface PromiseText {
  readonly wording: string;
  readonly background?: string;
}

export interface WorkspacePlace {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly administrator: Account & { readonly token: string };
  /** Document id of Björkviks kommun; its languages are Swedish, English and easy-read. */
  readonly municipality: string;
  /** Document ids of the police and of the municipality as parties. */
  readonly parties: readonly string[];
  /** Asks an address of the admin as the administrator. @throws where it is refused. */
  ask(method: string, address: string, body?: unknown): Promise<unknown>;
  signIn(account: Account, look?: Parameters<typeof signInWithBrowser>[3]): Promise<SignedIn>;
  /** A period with parties, a contact, a title and promises, all drafts; gives its document id. */
  period(label: string, promises: readonly PromiseText[]): Promise<string>;
  /** The period's page in the workspace. */
  address(periodId: string, language?: string): string;
  remove(): Promise<void>;
}

/** @throws where the admin is not built. */
export async function openWorkspace(): Promise<WorkspacePlace> {
  const dist = path.join(PROJECT_ROOT, 'dist');
  if (!fs.existsSync(path.join(dist, 'build', 'index.html'))) {
    throw new Error('The admin is not built: npm run build (npm test -- e2e does it by itself).');
  }
  const server = await startServer({ distDir: dist });
  const administrator = await registerFirstAdmin(server.origin);
  const ask: WorkspacePlace['ask'] = async (method, address, body) => {
    const answer = await fetch(`${server.origin}${address}`, {
      method,
      headers: {
        authorization: `Bearer ${administrator.token}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}: ${text}`);
    return JSON.parse(text) as unknown;
  };
  const made = async (address: string, body: unknown): Promise<string> => {
    const { data } = (await ask('POST', address, body)) as { data: { documentId: string } };
    return data.documentId;
  };
  const municipality = await made(`${COLLECTION}/api::municipality.municipality`, {
    name: 'Björkviks kommun',
    slug: 'bjorkvik',
    code: '2361',
    languages: [{ code: 'sv' }, { code: 'en' }, { code: 'sv_x_lattlast' }],
    mailbox: 'kommun@bjorkvik.example',
  });
  const police = await made(`${COLLECTION}/api::party.party`, { name: 'Polisen', kind: 'police' });
  const own = await made(`${COLLECTION}/api::party.party`, {
    name: 'Björkviks kommun',
    kind: 'municipality',
    municipality: { connect: [{ documentId: municipality }] },
  });
  const parties = [police, own];
  const browser = await launchChromium();
  return {
    server,
    browser,
    administrator,
    municipality,
    parties,
    ask,
    signIn: async (account, look) => {
      const signedIn = await signInWithBrowser(browser, server.origin, account, look);
      signedIn.page.setDefaultTimeout(PATIENCE);
      return signedIn;
    },
    period: async (label, promises) => {
      const year = label.slice(0, 4);
      const { data } = (await ask('POST', '/period-summary/periods', {
        municipalityId: municipality,
        label,
        startsOn: `${year}-01-01`,
        endsOn: `${label.slice(-4)}-12-31`,
      })) as { data: { id: string } };
      const at = `/period-summary/periods/${data.id}`;
      const { data: begun } = (await ask('GET', `${at}/workspace`)) as {
        data: { period: { updatedAt: string } };
      };
      await ask('PUT', `${at}/entries/period/${data.id}`, {
        language: 'sv',
        updatedAt: begun.period.updatedAt,
        data: { parties, contact: 'loften@bjorkvik.example' },
      });
      await ask('PUT', `${at}/summaries/sv`, { title: `Medborgarlöften ${label}` });
      for (const { wording, background } of promises) {
        const prose = background === undefined ? {} : { background: blocks(background) };
        await ask('POST', `${at}/entries`, { type: 'promise', data: { wording, ...prose } });
      }
      return data.id;
    },
    address: (periodId, language) =>
      `${server.origin}/admin/plugins/period-summary/periods/${periodId}${language ? `?language=${language}` : ''}`,
    remove: async () => {
      await browser.close();
      await server.remove();
    },
  };
}

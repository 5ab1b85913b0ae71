import { OUTCOME_UID } from '../../src/plugins/period-summary/server/src/uids';

/** What staff do in the admin, over HTTP. */
export interface Staff {
  /** Gives the draft of one outcome another text. */
  rewriteOutcome(documentId: string, text: string): Promise<void>;
  /** Publishes the account of a period in Swedish, over warnings. */
  publish(periodId: string, changeNote: string): Promise<PublicationAnswer>;
}

export interface PublicationAnswer {
  readonly kind: 'published' | 'unchanged';
  readonly number: number;
}

/** @param token an administrator's */
export function staffAt(origin: string, token: string): Staff {
  const send = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${String(answer.status)}: ${text}`);
    return JSON.parse(text);
  };
  return {
    async rewriteOutcome(documentId, text) {
      const path = `/content-manager/collection-types/${OUTCOME_UID}/${documentId}?locale=sv`;
      const prose = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
      await send('PUT', path, { prose });
    },
    async publish(periodId, changeNote) {
      const answer = (await send('POST', `/period-summary/periods/${periodId}/publications`, {
        language: 'sv',
        stage: 'final',
        coversTo: '2020-12-31',
        acceptWarnings: true,
        kind: 'update',
        changeNote,
      })) as {
        data: { kind: 'published' | 'unchanged'; number?: number; edition?: { number: number } };
      };
      const { kind, number, edition } = answer.data;
      return { kind, number: edition?.number ?? number ?? 0 };
    },
  };
}

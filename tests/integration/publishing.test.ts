import { createHash } from 'node:crypto';

import { harjedalen20192020 } from '../../database/seeds/harjedalen-2019-2020';
import { enterContent, type Entered } from '../../database/seeds/enter-content';
import { getService } from '../../src/plugins/period-summary/server/src/services';
import {
  EDITION_UID,
  EVENT_UID,
  OUTCOME_UID,
  PROMISE_UID,
} from '../../src/plugins/period-summary/server/src/uids';
import type { EditionDocument } from '../../src/plugins/period-summary/domain/edition/edition-document';
import { startStrapi, type RunningStrapi } from '../support/strapi';

let running: RunningStrapi;
let entered: Entered;

const actor = { id: null, name: 'Test' };
const at = '2021-02-03T08:00:00.000Z';

beforeAll(async () => {
  running = await startStrapi();
  entered = await enterContent(running.strapi, harjedalen20192020);
});

afterAll(async () => {
  await running.remove();
});

const publish = (more: object = {}) =>
  getService(running.strapi, 'publishing').publish({
    periodId: entered.periodId,
    language: 'sv',
    stage: 'final',
    coversTo: '2020-12-31',
    acceptWarnings: true,
    actor,
    at,
    ...more,
  });

const editions = async () =>
  (await running.strapi.db.query(EDITION_UID).findMany({ orderBy: { number: 'asc' } })) as {
    number: number;
    hash: string;
    bytes: string;
  }[];

describe('publishing a period', () => {
  it('publishes every draft and seals the page they make as edition 1', async () => {
    const result = await publish();
    expect(result).toMatchObject({ kind: 'published', edition: { number: 1, kind: 'first' } });

    const [edition] = await editions();
    expect(
      createHash('sha256')
        .update(edition?.bytes ?? '')
        .digest('hex'),
    ).toBe(edition?.hash);
    const document = JSON.parse(edition?.bytes ?? '') as EditionDocument;
    expect(document.summary.sections).toHaveLength(harjedalen20192020.promises.length);
    const published = await running.strapi
      .documents(PROMISE_UID)
      .count({ status: 'published', locale: 'sv' });
    expect(published).toBe(harjedalen20192020.promises.length);
  });

  it('makes no second edition of the same content', async () => {
    expect(await publish({ at: '2021-03-01T08:00:00.000Z', changeNote: 'igen' })).toMatchObject({
      kind: 'unchanged',
      number: 1,
      publishedDrafts: 0,
    });
    expect(await editions()).toHaveLength(1);
  });

  it('publishes only what changed, names the edition before and announces the correction', async () => {
    const [documentId = ''] = [...entered.outcomes.values()];
    await running.strapi.documents(OUTCOME_UID).update({
      documentId,
      locale: 'sv',
      data: {
        prose: [{ type: 'paragraph', children: [{ type: 'text', text: 'Ny text om trafiken.' }] }],
      },
    });
    expect(await publish({ kind: 'correction' })).toEqual({
      kind: 'needs-answers',
      missing: ['changeNote'],
    });
    expect(await publish({ changeNote: 'Rättad text.' })).toEqual({
      kind: 'needs-answers',
      missing: ['kind'],
    });
    expect(await editions()).toHaveLength(1);

    const result = await publish({ kind: 'correction', changeNote: 'Rättad text.' });
    expect(result).toMatchObject({
      kind: 'published',
      publishedDrafts: 1,
      edition: { number: 2, kind: 'correction', changeNote: 'Rättad text.' },
    });
    const [first, second] = await editions();
    expect((JSON.parse(second?.bytes ?? '') as EditionDocument).previousHash).toBe(first?.hash);
    const events = await running.strapi.db
      .query(EVENT_UID)
      .findMany({ orderBy: { sequence: 'asc' } });
    expect(
      events.map(({ type, number }: { type: string; number: number }) => [type, number]),
    ).toEqual([
      ['published', 1],
      ['corrected', 2],
    ]);
  });
});

import type { Core } from '@strapi/strapi';

import {
  blocks,
  createMunicipality,
  documentsOf,
  ensureLanguages,
  refusal,
  type Documents,
  type Entry,
  type TypeName,
} from '../support/content';
import { startStrapi, type RunningStrapi } from '../support/strapi';

let running: RunningStrapi;
let strapi: Core.Strapi;
const on = (type: TypeName): Documents => documentsOf(strapi, type);

beforeAll(async () => {
  running = await startStrapi();
  ({ strapi } = running);
  await ensureLanguages(strapi);
});
afterAll(() => running.remove());

const ownerOf = async (type: TypeName, documentId: string, locale = 'sv', status = 'draft') =>
  (
    (await on(type).findOne({ documentId, locale, status, populate: ['municipality'] }))?.[
      'municipality'
    ] as Entry | null | undefined
  )?.documentId;

const periodOf = async (type: TypeName, documentId: string) =>
  ((await on(type).findOne({ documentId, populate: ['period'] }))?.['period'] as Entry | null)
    ?.documentId;

async function makePeriod(label = '2019–2020', municipality?: Entry) {
  const owner = municipality ?? (await createMunicipality(strapi));
  const period = await on('period').create({ data: { label, municipality: owner.documentId } });
  return { owner, period };
}

async function sealed(period: Entry, owner: Entry): Promise<void> {
  await strapi.db.query('plugin::period-summary.series').create({
    data: {
      key: `${String(owner['slug'])}/${String(period['slug'])}/sv`,
      periodId: period.documentId,
      municipalityId: owner.documentId,
      municipalitySlug: owner['slug'],
      periodSlug: period['slug'],
      language: 'sv',
      lastNumber: 1,
    },
  });
}

describe('ownership', () => {
  it('keeps a municipality’s entries its own, whatever the editor sends', async () => {
    const { owner, period } = await makePeriod();
    const stranger = await createMunicipality(strapi);
    const promise = await on('promise').create({
      data: { wording: 'Vi lovar', period: period.documentId, municipality: stranger.documentId },
      status: 'published',
    });
    const measure = await on('measure').create({
      data: { title: 'Åtgärd', promise: promise.documentId },
    });
    const sub = await on('measure').create({ data: { title: 'Del', parent: measure.documentId } });
    const outcome = await on('outcome').create({ data: { measures: [sub.documentId] } });
    const opportunity = await on('opportunity').create({ data: { promise: promise.documentId } });
    await on('promise').update({
      documentId: promise.documentId,
      data: { municipality: { connect: [stranger.documentId] } },
    });

    expect(await ownerOf('promise', promise.documentId)).toBe(owner.documentId);
    expect(await ownerOf('promise', promise.documentId, 'sv', 'published')).toBe(owner.documentId);
    expect(await ownerOf('measure', measure.documentId)).toBe(owner.documentId);
    expect(await ownerOf('measure', sub.documentId)).toBe(owner.documentId);
    expect(await ownerOf('outcome', outcome.documentId)).toBe(owner.documentId);
    expect(await ownerOf('opportunity', opportunity.documentId)).toBe(owner.documentId);
    expect(await periodOf('outcome', outcome.documentId)).toBe(period.documentId);
    expect(await periodOf('opportunity', opportunity.documentId)).toBe(period.documentId);
  });

  it('follows a relation that is written from the other side', async () => {
    const { owner, period } = await makePeriod();
    const promise = await on('promise').create({ data: { wording: 'Utan period' } });
    const measure = await on('measure').create({
      data: { title: 'Å', promise: promise.documentId },
    });
    expect(await ownerOf('promise', promise.documentId)).toBeUndefined();
    await on('period').update({
      documentId: period.documentId,
      data: { promises: { connect: [promise.documentId] } },
    });
    expect(await ownerOf('promise', promise.documentId)).toBe(owner.documentId);
    expect(await ownerOf('measure', measure.documentId)).toBe(owner.documentId);
  });

  it('moves everything with the period to another municipality, until it has an edition', async () => {
    const { owner, period } = await makePeriod();
    const other = await createMunicipality(strapi);
    const promise = await on('promise').create({
      data: { wording: 'x', period: period.documentId },
      status: 'published',
    });
    await on('promise').update({
      documentId: promise.documentId,
      locale: 'en',
      data: { wording: 'y' },
    });
    await on('period').update({
      documentId: period.documentId,
      data: { municipality: other.documentId },
    });
    expect(await ownerOf('promise', promise.documentId)).toBe(other.documentId);
    expect(await ownerOf('promise', promise.documentId, 'en')).toBe(other.documentId);
    expect(await ownerOf('promise', promise.documentId, 'sv', 'published')).toBe(other.documentId);
    await sealed(period, other);
    const { fields } = await refusal(
      on('period').update({
        documentId: period.documentId,
        data: { municipality: owner.documentId },
      }),
    );
    expect(fields).toEqual(['municipality']);
    expect(await ownerOf('promise', promise.documentId)).toBe(other.documentId);
  });

  it('refuses an outcome that reports another period’s promise or measure, at the field', async () => {
    const one = await makePeriod('2019');
    const two = await makePeriod('2021', one.owner);
    const promise = await on('promise').create({
      data: { wording: 'p', period: one.period.documentId },
    });
    const measure = await on('measure').create({
      data: { title: 'm', promise: promise.documentId },
    });
    const foreign = await refusal(
      on('outcome').create({
        data: { period: two.period.documentId, promises: [promise.documentId] },
        status: 'published',
      }),
    );
    expect(foreign.fields).toEqual(['promises']);
    expect(foreign.message).toMatch(/annan löftesperiod.* \/ .*another period/);
    const outcome = await on('outcome').create({ data: { period: two.period.documentId } });
    const later = await refusal(
      on('outcome').update({
        documentId: outcome.documentId,
        data: { measures: { connect: [measure.documentId] } },
      }),
    );
    expect(later.fields).toEqual(['measures']);
    const otherSide = await refusal(
      on('promise').update({
        documentId: promise.documentId,
        data: { outcomes: [outcome.documentId] },
      }),
    );
    expect(otherSide.fields).toEqual(['outcomes']);
    expect(
      (await on('outcome').findOne({ documentId: outcome.documentId, populate: '*' }))?.[
        'measures'
      ],
    ).toEqual([]);
  });

  it('allows one level of sub-measures', async () => {
    const { period } = await makePeriod();
    const promise = await on('promise').create({
      data: { wording: 'p', period: period.documentId },
    });
    const measure = await on('measure').create({
      data: { title: 'm', promise: promise.documentId },
    });
    const sub = await on('measure').create({
      data: { title: 's', parent: measure.documentId, promise: promise.documentId },
      populate: ['promise', 'parent'],
    });
    // Under its measure alone, or the page would list it twice.
    expect(sub['promise']).toBeNull();
    const { fields } = await refusal(
      on('measure').create({ data: { title: 'ss', parent: sub.documentId } }),
    );
    expect(fields).toEqual(['parent']);
  });
});

describe('addresses', () => {
  it('makes a period’s address from its label or its years', async () => {
    const { period } = await makePeriod('2019–2020');
    expect(period['slug']).toBe('2019-2020');
    const owner = await createMunicipality(strapi);
    const unnamed = await on('period').create({
      data: { startsOn: '2022-01-01', endsOn: '2023-12-31', municipality: owner.documentId },
    });
    expect(unnamed['slug']).toBe('2022-2023');
  });

  it('refuses what a public address cannot be', async () => {
    for (const slug of ['latest', 'editions', 'Höst', 'a.b', 'a--b']) {
      const { fields } = await refusal(on('period').create({ data: { label: 'x', slug } }));
      expect([slug, fields]).toEqual([slug, ['slug']]);
    }
  });

  it('gives one of many simultaneous tries the address, and tells the others who has it', async () => {
    const owner = await createMunicipality(strapi, { name: 'Trängselby' });
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        on('period').create({
          data: { label: `Försök ${String(index)}`, slug: '2020', municipality: owner.documentId },
        }),
      ),
    );
    const won = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const lost = tries.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as Error).message] : [],
    );
    expect(won).toHaveLength(1);
    for (const message of lost) {
      expect(message).toContain(`”${String(won[0]?.['label'])}” i Trängselby`);
    }
    expect(await on('period').findMany({ filters: { slug: '2020' } })).toHaveLength(1);
  });

  it('keeps addresses apart also where a period applies to several municipalities', async () => {
    const [one, two] = [await createMunicipality(strapi), await createMunicipality(strapi)];
    const shared = await on('period').create({
      data: { label: '2019', municipality: one.documentId, appliesTo: [two.documentId] },
    });
    const taken = await refusal(
      on('period').create({ data: { label: '2019', municipality: two.documentId } }),
    );
    expect(taken.fields).toEqual(['slug']);
    await on('period').update({ documentId: shared.documentId, data: { slug: 'annan' } });
    const free = await on('period').create({
      data: { label: '2019', municipality: two.documentId },
    });
    await on('period').delete({ documentId: free.documentId });
    await on('period').create({ data: { label: '2019', municipality: two.documentId } });
  });

  it('names the municipality that has a slug or code already', async () => {
    const first = await createMunicipality(strapi, { name: 'Först' });
    const slug = await refusal(
      on('municipality').create({ data: { name: 'B', slug: first['slug'], code: '9998' } }),
    );
    expect(slug).toEqual({ fields: ['slug'], message: expect.stringContaining('Först') as string });
    const code = await refusal(
      on('municipality').create({ data: { name: 'B', slug: 'b', code: first['code'] } }),
    );
    expect(code.fields).toEqual(['code']);
    const both = await Promise.allSettled(
      ['aa', 'ab'].map((name) =>
        on('municipality').create({
          data: {
            name,
            slug: 'samma',
            code: `99${String(name.length)}${name === 'aa' ? '1' : '2'}`,
          },
        }),
      ),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = both.find((one) => one.status === 'rejected');
    expect((lost?.reason as Error).message).toMatch(/Adressen .*används redan av/);
  });

  it('keeps theme addresses unique', async () => {
    await on('theme').create({ data: { name: 'Trafik' } });
    const { fields, message } = await refusal(
      on('theme').create({ data: { name: 'Annan', slug: 'trafik' } }),
    );
    expect(fields).toEqual(['slug']);
    expect(message).toContain('”Trafik”');
  });

  it('keeps what has an edition where it is', async () => {
    const { owner, period } = await makePeriod();
    await sealed(period, owner);
    const documentId = period.documentId;
    expect(
      (await refusal(on('period').update({ documentId, data: { slug: 'ny' } }))).fields,
    ).toEqual(['slug']);
    await on('period').update({ documentId, data: { label: 'Nytt namn', slug: period['slug'] } });
    expect((await refusal(on('period').delete({ documentId }))).message).toContain('utgåva');
    const municipality = { documentId: owner.documentId };
    expect(
      (await refusal(on('municipality').update({ ...municipality, data: { slug: 'ny' } }))).fields,
    ).toEqual(['slug']);
    expect((await refusal(on('municipality').delete(municipality))).message).toContain('utgåva');
  });
});

describe('fields', () => {
  it('refuses an end before the start, also when only one of them is sent', async () => {
    const owner = await createMunicipality(strapi);
    const dates = { startsOn: '2020-01-01', endsOn: '2019-01-01' };
    for (const type of ['period', 'promise', 'measure'] as const) {
      expect((await refusal(on(type).create({ data: { ...dates, label: 'x' } }))).fields).toEqual([
        'endsOn',
      ]);
    }
    const period = await on('period').create({
      data: { label: 'd', startsOn: '2020-01-01', municipality: owner.documentId },
    });
    const late = on('period').update({
      documentId: period.documentId,
      data: { endsOn: '2019-01-01' },
    });
    expect((await refusal(late)).fields).toEqual(['endsOn']);
    const outcome = { from: '2020-05-01', to: '2020-04-01' };
    expect((await refusal(on('outcome').create({ data: outcome }))).fields).toEqual(['to']);
    const figure = { figures: [{ label: 'a', ...outcome }] };
    expect((await refusal(on('outcome').create({ data: figure }))).fields).toEqual([
      'figures.0.to',
    ]);
  });

  it('takes a date that is sent empty for none, and says which one is no date', async () => {
    const { documentId: municipality } = await createMunicipality(strapi);
    const made = (data: object) =>
      on('period').create({ data: { label: 'Utan datum', municipality, ...data } });
    expect(await made({ startsOn: '', agreement: { signedOn: '' } })).toMatchObject({
      startsOn: null,
    });
    const refused = await refusal(made({ startsOn: '1/1 2019', endsOn: '2019-12-31' }));
    expect(refused.fields).toEqual(['startsOn']);
    expect(refused.message).toContain('”1/1 2019” är inget datum');
  });

  it('names the field of a place that no database can keep, or an editor meets an error of the server', async () => {
    for (const type of ['promise', 'measure', 'outcome', 'opportunity'] as const) {
      for (const order of [-1, 1.5, 2_147_483_648, 9_999_999_999]) {
        const refused = await refusal(on(type).create({ data: { order } }));
        expect(refused.fields).toEqual(['order']);
        expect(refused.message).toMatch(/Ordning .* \/ .* Order /u);
      }
      const entry = await on(type).create({ data: { order: 3 } });
      const later = on(type).update({ documentId: entry.documentId, data: { order: -2 } });
      expect((await refusal(later)).fields).toEqual(['order']);
    }
  });

  it('reads decimals and refuses nonsense as a figure', async () => {
    const outcome = await on('outcome').create({
      data: { figures: [{ label: 'Andel', value: 12.5, baseline: '7,25' }, { label: 'Andel' }] },
      populate: ['figures'],
    });
    expect(outcome['figures']).toMatchObject([
      { key: 'andel', value: 12.5, baseline: 7.25 },
      { key: 'andel-2', value: null },
    ]);
    for (const value of ['många', Number.NaN, Infinity, '1e999', true, [], '12 st', '1.000']) {
      const tried = await refusal(on('outcome').create({ data: { figures: [{ value }] } }));
      expect(tried.fields).toEqual(['figures.0.value']);
      const baseline = await refusal(
        on('outcome').create({ data: { figures: [{ baseline: value }] } }),
      );
      expect(baseline.fields).toEqual(['figures.0.baseline']);
    }
  });

  it('refuses a municipality’s malformed code, colour, mailbox and frame origin', async () => {
    const good = { name: 'Y', slug: 'y-kommun', code: '8888' };
    const bad: [string, unknown][] = [
      ['code', '236'],
      ['code', 2361],
      ['colour', 'blue'],
      ['mailbox', 'kommun'],
      ['website', 'javascript:alert(1)'],
      ['name', ' '],
    ];
    for (const [field, value] of bad) {
      const tried = await refusal(on('municipality').create({ data: { ...good, [field]: value } }));
      expect([field, tried.fields]).toEqual([field, [field]]);
    }
    for (const origin of ['http://a.se', 'https://a.se/x', 'https://a.se; script-src *', '*', '']) {
      const tried = await refusal(
        on('municipality').create({ data: { ...good, frameOrigins: [{ origin }] } }),
      );
      expect(tried.fields).toEqual(['frameOrigins.0.origin']);
    }
  });
});

describe('copies and deletions', () => {
  it('copies a period without taking its promises away', async () => {
    const { owner, period } = await makePeriod();
    const promise = await on('promise').create({
      data: { wording: 'p', period: period.documentId, targets: [{ label: 'Mål', value: 3 }] },
    });
    const copy = await on('period').clone({ documentId: period.documentId });
    expect(await periodOf('promise', promise.documentId)).toBe(period.documentId);
    const found = await on('period').findOne({ documentId: copy.documentId, populate: '*' });
    expect(found).toMatchObject({ slug: '2019-2020-2', promises: [] });
    expect(await ownerOf('period', copy.documentId)).toBe(owner.documentId);
    const second = await on('promise').clone({ documentId: promise.documentId });
    expect(await ownerOf('promise', second.documentId)).toBe(owner.documentId);
  });

  it('leaves nothing without an owner when something is deleted', async () => {
    const { period } = await makePeriod();
    const data = { period: period.documentId };
    const promise = await on('promise').create({ data: { wording: 'p', ...data } });
    const measure = await on('measure').create({
      data: { title: 'm', promise: promise.documentId },
      status: 'published',
    });
    const sub = await on('measure').create({
      data: { title: 's', parent: measure.documentId },
      status: 'published',
    });
    const outcome = await on('outcome').create({
      data: { promises: [promise.documentId], measures: [sub.documentId] },
    });
    await on('measure').delete({ documentId: measure.documentId, locale: '*' });
    const moved = await on('measure').findOne({ documentId: sub.documentId, populate: '*' });
    expect(moved).toMatchObject({ promise: { documentId: promise.documentId }, parent: null });
    await on('promise').delete({ documentId: promise.documentId, locale: '*' });
    expect(await on('measure').findOne({ documentId: sub.documentId })).toBeNull();
    const kept = await on('outcome').findOne({ documentId: outcome.documentId, populate: '*' });
    expect(kept).toMatchObject({
      promises: [],
      measures: [],
      period: { documentId: period.documentId },
    });
    await on('period').delete({ documentId: period.documentId, locale: '*' });
    expect(await on('outcome').findOne({ documentId: outcome.documentId })).toBeNull();
  });

  it('does not let the first language go while translations stand on it', async () => {
    const { period } = await makePeriod();
    const { documentId } = period;
    await on('period').update({ documentId, locale: 'en', data: { label: 'in English' } });
    expect((await refusal(on('period').delete({ documentId }))).message).toContain('alla språk');
    await on('period').delete({ documentId, locale: 'en' });
    await on('period').delete({ documentId });
    expect(await on('period').findOne({ documentId })).toBeNull();
  });

  it('keeps structure in the first language: other languages come second', async () => {
    const owner = await createMunicipality(strapi, { languages: ['en', 'sv'] });
    const tried = on('period').create({ data: { label: '1', municipality: owner.documentId } });
    expect((await refusal(tried)).message).toContain('Skriv först på engelska');
    await on('period').create({
      locale: 'en',
      data: { label: '1', municipality: owner.documentId, background: blocks('x') },
    });
    const swap = on('municipality').update({
      documentId: owner.documentId,
      data: { languages: [{ code: 'sv' }] },
    });
    expect((await refusal(swap)).fields).toEqual(['languages']);
  });
});

import type { Core } from '@strapi/strapi';

/** How much there is to be, beside what a test has published itself. */
export interface Amount {
  readonly municipalities: number;
  readonly periods: number;
  readonly editions: number;
  /** What their slugs begin with. */
  readonly name?: string;
}

const THEMES = ['trafik', 'narkotika', 'unga', 'belysning'];

/**
 * Rows as publishing writes them, straight into the tables of delivery: for tests of how the public
 * addresses are asked for, not of what they say. In Swedish and English, ten areas to a region.
 */
export async function enterSeries(strapi: Core.Strapi, amount: Amount): Promise<void> {
  const series: object[] = [];
  const addresses: object[] = [];
  const editions: object[] = [];
  const events: object[] = [];
  const themes: object[] = [];
  for (let m = 0; m < amount.municipalities; m += 1) {
    const slug = `${amount.name ?? 'kommun'}-${String(m).padStart(3, '0')}`;
    const of = {
      municipality_slug: slug,
      municipality_name: `Kommun ${String(m)}`,
      municipality_code: String(3000 + m),
      police_region: ['nord', 'mitt', 'vast', 'ost'][m % 4],
      local_police_area: `Område ${String(m % 40)}`,
    };
    for (const language of ['sv', 'en']) {
      for (let p = 0; p < amount.periods; p += 1) {
        const year = 2006 + 2 * p;
        const period = `${String(year)}-${String(year + 1)}`;
        const key = `${slug}/${period}/${language}`;
        const hash = key.padEnd(64, '0');
        const dates = { starts_on: `${String(year)}-01-01`, ends_on: `${String(year + 1)}-12-31` };
        series.push({
          document_id: `s${key}`,
          key,
          period_id: `${slug}${period}`,
          municipality_id: slug,
          ...of,
          ...dates,
          period_slug: period,
          period_label: period,
          language,
          title: `Medborgarlöften ${period}`,
          stage: 'final',
          covers_to: dates.ends_on,
          themes: JSON.stringify([THEMES[p % THEMES.length]]),
          sealed_at: `${String(year + 2)}-02-01T08:00:00.000Z`,
          last_number: amount.editions,
          current: amount.editions,
          current_hash: hash,
          revision: amount.editions,
          previous_slug: p === 0 ? null : `${String(year - 2)}-${String(year - 1)}`,
          structure_language: 'sv',
        });
        const theme = THEMES[p % THEMES.length];
        themes.push({ document_id: `t${key}`, series: key, theme });
        const address = { ...of, series: key, ends_on: dates.ends_on };
        addresses.push({ document_id: `a${key}`, path: key, kind: 'own', ...address });
        if (p === amount.periods - 1) {
          const path = `${slug}/latest/${language}`;
          addresses.push({ document_id: `a${path}`, path, kind: 'latest', ...address });
        }
        for (let number = 1; number <= amount.editions; number += 1) {
          const at = `${String(year + 2)}-02-0${String(number)}T08:00:00.000Z`;
          editions.push({
            document_id: `e${key}${String(number)}`,
            series: key,
            number,
            kind: number === 1 ? 'first' : 'update',
            stage: 'final',
            title: `Medborgarlöften ${period}`,
            sealed_at: at,
            hash: number === amount.editions ? hash : `${hash.slice(1)}${String(number)}`,
            content_hash: hash,
            bytes: '{}',
          });
          events.push({ type: 'published', series: key, number, hash, at });
        }
      }
    }
  }
  const { connection } = strapi.db;
  const last = (await connection('ps_events').max('sequence as last').first()) as {
    last: number | null;
  };
  const numbered = events.map((event, index) => ({
    document_id: `v${amount.name ?? ''}${String(index)}`,
    ...event,
    sequence: (last.last ?? 0) + 1 + index,
  }));
  await connection.transaction(async (transaction) => {
    for (const [table, rows] of [
      ['ps_all_series', series],
      ['ps_addresses', addresses],
      ['ps_series_themes', themes],
      ['ps_editions', editions],
      ['ps_events', numbered],
    ] as const) {
      for (let from = 0; from < rows.length; from += 300) {
        await transaction(table).insert(rows.slice(from, from + 300));
      }
    }
  });
  // As PostgreSQL does by itself; SQLite never does.
  if (strapi.db.dialect.client === 'postgres') await connection.raw('ANALYZE');
}

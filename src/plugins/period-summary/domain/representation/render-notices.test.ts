import { renderFragment } from './render-fragment';
import { renderPage } from './render-page';
import {
  sampleContext,
  sampleEdition,
  sampleManifest,
} from '../../../../../tests/fixtures/sample-edition';
import { seen } from '../../../../../tests/fixtures/sample-edition/seen-text';

const edition = sampleEdition();

describe('notices', () => {
  const entry = sampleManifest().editions[1];
  const page = (more: Parameters<typeof sampleManifest>[0], number = 2) =>
    seen(
      renderFragment(sampleEdition({ number }), sampleContext({ manifest: sampleManifest(more) })),
    );
  it('tell of a newer edition, a correction, a withdrawal and the next period, each with its date', () => {
    expect(page({}, 1)).toContain(
      'Det finns en nyare utgåva av den här sidan. (5 mars 2024) Till utgåva 2 Rättelse (5 mars 2024): Antalet kontroller var fel i första utgåvan.',
    );
    expect(page({})).toContain('Sidan har rättats. (5 mars 2024) Antalet kontroller var fel');
    expect(
      page({
        nextPeriod: {
          slug: '2024-2025',
          label: '2024–2025',
          publishedAt: '2024-06-01T08:00:00.000Z',
        },
      }),
    ).toContain('Nästa löftesperiod är publicerad. (1 juni 2024) 2024–2025');
    expect(
      entry &&
        page({
          editions: [
            { ...entry, withdrawn: { at: '2024-04-01T08:00:00.000Z', reason: 'Fel period.' } },
          ],
        }),
    ).toContain('Utgåvan har dragits tillbaka. (1 april 2024) Skäl: Fel period.');
  });
  it('call a preview a draft, keep it out of search engines and offer no data', () => {
    const draft = renderPage(edition, sampleContext({ draft: true, hash: null }));
    expect(seen(draft)).toContain('Utkast. Sidan är en förhandsvisning');
    expect(draft).toContain('noindex');
    expect(draft).not.toMatch(/rel="canonical"|\.json"|application\/ld\+json/);
  });
});

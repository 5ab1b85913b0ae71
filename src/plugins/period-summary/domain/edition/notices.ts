import type { Instant } from '../record';
import type { Manifest } from './edition-document';
import { newestEdition } from './manifest';

/** What a reader must know of an edition that its sealed bytes cannot say, each with its date. */
export type Notice =
  /** This edition is taken back. */
  | { readonly kind: 'withdrawn'; readonly at: Instant; readonly reason: string }
  /** Its bytes are gone by law. */
  | {
      readonly kind: 'erased';
      readonly at: Instant;
      readonly reason: string;
      readonly diaryNumber: string;
    }
  /** There is a newer one; `corrections` tell what was wrong in those up to this one. */
  | {
      readonly kind: 'newer-edition';
      readonly at: Instant;
      readonly number: number;
      readonly corrections: readonly {
        readonly number: number;
        readonly at: Instant;
        readonly note: string | null;
      }[];
    }
  /** The newest edition is taken back and nothing stands in its place yet. */
  | {
      readonly kind: 'newer-withdrawn';
      readonly at: Instant;
      readonly number: number;
      readonly reason: string;
    }
  /** This edition corrects, or updates, the one before. */
  | {
      readonly kind: 'correction' | 'update';
      readonly at: Instant;
      readonly note: string | null;
    }
  /** The next period has been published. */
  | {
      readonly kind: 'next-period';
      readonly at: Instant;
      readonly slug: string;
      readonly label: string;
    };

/**
 * The notices that edition `number` carries now, most urgent first; none for an edition that the
 * manifest does not know. An edition that is withdrawn is never pointed at as newer.
 */
export function noticesFor(manifest: Manifest, number: number): readonly Notice[] {
  const entry = manifest.editions.find((edition) => edition.number === number);
  if (entry === undefined) return [];
  const notices: Notice[] = [];
  if (entry.erased !== null) notices.push({ kind: 'erased', ...entry.erased });
  if (entry.withdrawn !== null) notices.push({ kind: 'withdrawn', ...entry.withdrawn });
  const newest = newestEdition(manifest.editions);
  if (newest !== null && newest.number > number) {
    const takenBack = newest.withdrawn ?? newest.erased;
    notices.push(
      takenBack === null
        ? {
            kind: 'newer-edition',
            at: newest.sealedAt,
            number: newest.number,
            corrections: manifest.editions
              .filter((later) => later.number > number && later.kind === 'correction')
              .filter((later) => later.withdrawn === null && later.erased === null)
              .map((later) => ({
                number: later.number,
                at: later.sealedAt,
                note: later.changeNote,
              })),
          }
        : {
            kind: 'newer-withdrawn',
            at: takenBack.at,
            number: newest.number,
            reason: takenBack.reason,
          },
    );
  }
  if (entry.kind !== 'first')
    notices.push({ kind: entry.kind, at: entry.sealedAt, note: entry.changeNote });
  const { nextPeriod } = manifest;
  if (nextPeriod !== null) {
    const { slug, label, publishedAt } = nextPeriod;
    notices.push({ kind: 'next-period', at: publishedAt, slug, label });
  }
  return notices;
}

/**
 * Text of one entry in the page's language where it exists, else in the language of structure, with the
 * language it is really in. A translation holds text only: its figures and targets are found by key,
 * its places and pictures by position, and nothing else of it is read.
 */
import { proseFromBlocks } from '../../../domain/prose-from-blocks';
import type { FileReference, Image, LanguageTag, Prose, Text } from '../../../domain/prose';
import type { FigureRecord, PlaceRecord, TargetRecord } from '../../../domain/record';
import type { BlocksValue, FigureRow, FileRow, ImageRow, PlaceRow, TargetRow } from './rows';

const filled = (value: string | null | undefined): value is string =>
  typeof value === 'string' && value.trim() !== '';

export const fileOf = (row: FileRow): FileReference => ({
  id: row.documentId ?? row.hash,
  name: row.name,
  url: row.url,
  mime: row.mime,
  size: row.size === null ? null : Math.round(row.size * 1000),
  width: row.width,
  height: row.height,
});

export class Wording {
  constructor(
    private readonly language: LanguageTag,
    private readonly structureLanguage: LanguageTag,
  ) {}

  text(own: string | null | undefined, first: string | null | undefined): Text | null {
    if (filled(own)) return { value: own, lang: this.language };
    return filled(first) ? { value: first, lang: this.structureLanguage } : null;
  }

  prose(own: BlocksValue | undefined, first: BlocksValue): Prose | null {
    return proseFromBlocks(own, this.language) ?? proseFromBlocks(first, this.structureLanguage);
  }

  images(own: readonly ImageRow[] | undefined, first: readonly ImageRow[]): Image[] {
    return first.flatMap((image, index) => {
      if (!image.file) return [];
      const translated = own?.[index];
      return [
        {
          file: fileOf(image.file),
          alt: this.text(translated?.alt, image.alt),
          caption: this.text(translated?.caption, image.caption),
          credit: image.credit,
        },
      ];
    });
  }

  places(own: readonly PlaceRow[] | undefined, first: readonly PlaceRow[]): PlaceRecord[] {
    return first.flatMap((place, index) => {
      const name = this.text(own?.[index]?.name, place.name);
      return name
        ? [{ name, kind: place.kind, note: this.text(own?.[index]?.note, place.note) }]
        : [];
    });
  }

  targets(own: readonly TargetRow[] | undefined, first: readonly TargetRow[]): TargetRecord[] {
    const translated = byKey(own);
    return first.map((target, index) => {
      const key = target.key ?? `target-${index + 1}`;
      const mine = translated.get(key);
      return {
        key,
        label: this.text(mine?.label, target.label),
        qualifier: target.qualifier,
        value: target.value,
        unit: this.text(mine?.unit, target.unit),
        per: this.text(mine?.per, target.per),
        condition: this.text(mine?.condition, target.condition),
        text: this.text(mine?.text, target.text),
      };
    });
  }

  figures(own: readonly FigureRow[] | undefined, first: readonly FigureRow[]): FigureRecord[] {
    const translated = byKey(own);
    return first.map((figure, index) => {
      const key = figure.key ?? `figure-${index + 1}`;
      const mine = translated.get(key);
      return {
        key,
        label: this.text(mine?.label, figure.label),
        value: figure.value,
        asWritten: this.text(mine?.asWritten, figure.asWritten),
        qualifier: figure.qualifier,
        unit: this.text(mine?.unit, figure.unit),
        per: this.text(mine?.per, figure.per),
        countsPeople: figure.countsPeople ?? false,
        answersTarget: figure.answersTarget,
        partOf: figure.partOf,
        baseline: figure.baseline,
        baselineLabel: this.text(mine?.baselineLabel, figure.baselineLabel),
        from: figure.from,
        to: figure.to,
        source: this.text(mine?.source, figure.source),
        note: this.text(mine?.note, figure.note),
      };
    });
  }
}

const byKey = <T extends { readonly key: string | null }>(
  rows: readonly T[] | undefined,
): Map<string, T> =>
  new Map((rows ?? []).flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));

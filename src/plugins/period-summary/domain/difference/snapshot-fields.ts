import type { Figure, Link, Party, Place, Target, Theme } from '../composition/summary-document';
import type { Image, LanguageTag, Prose, Text } from '../prose';
import { formatNumber } from '../representation/format-number';
import { textsFor } from '../representation/texts';
import type { Words } from './difference';
import { figureByNumber, figureInWords, plain, spanInWords, targetInWords } from './in-words';
import type { SnapshotField, SnapshotItem, SnapshotList } from './snapshot';

export const textField = (name: string, text: Text | null): SnapshotField => ({
  kind: 'text',
  name,
  text,
});

export const proseField = (name: string, prose: Prose | null): SnapshotField => ({
  kind: 'prose',
  name,
  prose,
});

export const valueField = (
  name: string,
  value: unknown,
  shown: Words | null = typeof value === 'string' ? plain(value) : null,
  shownOtherwise: Words | null = shown,
): SnapshotField => ({ kind: 'value', name, value, shown, shownOtherwise });

export const titleOf = (...texts: readonly (Text | null)[]): Text | null =>
  texts.find((text) => text?.value.trim()) ?? null;

/** A list whose keys are unique: the same picture or link twice counts as two. */
export function listOf(name: string, items: readonly SnapshotItem[]): SnapshotList {
  const seen = new Map<string, number>();
  return {
    name,
    items: items.map((item) => {
      const times = (seen.get(item.key) ?? 0) + 1;
      seen.set(item.key, times);
      return times === 1 ? item : { ...item, key: `${item.key} (${times})` };
    }),
  };
}

function named(key: string, name: Words, fields: readonly SnapshotField[]): SnapshotItem {
  return { key, label: name, shown: name, fields };
}

export const partyList = (parties: readonly Party[]): SnapshotList =>
  listOf(
    'parties',
    parties.map(({ id, kind, name }) =>
      named(id, name, [textField('name', name), valueField('kind', kind)]),
    ),
  );

export const themeList = (themes: readonly Theme[]): SnapshotList =>
  listOf(
    'themes',
    themes.map(({ slug, name }) => named(slug, name, [textField('name', name)])),
  );

export const placeList = (places: readonly Place[]): SnapshotList =>
  listOf(
    'places',
    places.map(({ name, kind, note }) =>
      named(name.value, name, [
        valueField('lang', name.lang),
        valueField('kind', kind),
        textField('note', note),
      ]),
    ),
  );

export const linkList = (links: readonly Link[]): SnapshotList =>
  listOf(
    'links',
    links.map(({ label, url }) => ({
      key: url,
      label,
      shown: { ...label, value: `${label.value} (${url})` },
      fields: [textField('label', label)],
    })),
  );

export const imageList = (images: readonly Image[]): SnapshotList =>
  listOf(
    'images',
    images.map(({ file, alt, caption, credit }) =>
      named(file.id, alt ?? plain(file.name), [
        valueField('file', file.sha256 ?? file.id, plain(file.name)),
        textField('alt', alt),
        textField('caption', caption),
        valueField('credit', credit),
      ]),
    ),
  );

export function targetList(targets: readonly Target[], language: LanguageTag): SnapshotList {
  return listOf(
    'targets',
    targets.map((target) => {
      const amount = targetInWords(target, language);
      const { key, value, qualifier, unit, per } = target;
      const label = titleOf(target.label, target.text) ?? amount ?? plain(key);
      const said = [titleOf(target.label), titleOf(target.text), amount, titleOf(target.condition)];
      return {
        key,
        label,
        shown: { ...label, value: said.flatMap((part) => part?.value ?? []).join(', ') },
        fields: [
          textField('label', target.label),
          valueField('value', [value, qualifier, unit, per], amount),
          textField('condition', target.condition),
          textField('text', target.text),
        ],
      };
    }),
  );
}

export function figureList(figures: readonly Figure[], language: LanguageTag): SnapshotList {
  return listOf(
    'figures',
    figures.map((figure) => {
      const { key, value, asWritten, qualifier, unit, per, baseline, target } = figure;
      const number = figureInWords(figure, language);
      const label = titleOf(figure.label) ?? plain(key);
      const { from, to } = figure;
      return {
        key,
        label,
        shown: number === null ? label : { ...label, value: `${label.value}: ${number.value}` },
        fields: [
          textField('label', figure.label),
          valueField(
            'value',
            [value, asWritten, qualifier, unit, per],
            number,
            figureByNumber(figure, language),
          ),
          valueField('countsPeople', figure.countsPeople),
          valueField('target', target?.key ?? null, titleOf(target?.label ?? null)),
          valueField('partOf', figure.partOf),
          valueField(
            'baseline',
            baseline,
            baseline === null ? null : plain(formatNumber(baseline, textsFor(language).lang)),
          ),
          textField('baselineLabel', figure.baselineLabel),
          valueField('span', [from, to], spanInWords(from, to, language)),
          textField('source', figure.source),
          textField('note', figure.note),
        ],
      };
    }),
  );
}

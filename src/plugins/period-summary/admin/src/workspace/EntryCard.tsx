import { memo, type ReactNode } from 'react';

import { Badge, Flex } from '@strapi/design-system';

import type { WorkspaceEntry, WorkspaceSummary } from '../../../contracts/workspace';
import type { Severity } from '../../../domain/readiness/readiness';
import { useDates, useText } from '../text';
import { Card } from './Card';
import { EntryActions } from './EntryActions';
import { EntryForm } from './EntryForm';
import { excerptOf, labelOf } from './entry-label';
import { OwnTexts } from './OwnTexts';
import { sectionKeyOf } from './section-parts';
import { formKeyOf, usePage, useWorkspace, type WorkspaceState } from './workspace-context';

/** One entry of the period: read closed, written open. Drawn anew when the entry changed. */
export const EntryCard = memo(function EntryCard({
  entry,
  kind,
  level,
  actions,
}: {
  readonly entry: WorkspaceEntry;
  readonly kind: string;
  readonly level: 3 | 4 | 5;
  readonly actions?: ReactNode;
}) {
  const t = useText();
  const { may } = usePage();
  return (
    <Card
      formKey={formKeyOf(entry)}
      kind={kind}
      title={labelOf(entry) ?? t(`entry.untitled.${entry.type}`)}
      excerpt={excerptOf(entry)}
      level={level}
      badges={<EntryBadges entry={entry} />}
      actions={
        <Flex gap={1}>
          {actions}
          {may.edit && <EntryActions entry={entry} />}
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <EntryForm entry={entry} />
        <OwnTexts entry={entry} />
      </Flex>
    </Card>
  );
});

const STATUS = {
  draft: { key: 'status.draft', background: 'secondary100', text: 'secondary700' },
  modified: { key: 'status.modified', background: 'alternative100', text: 'alternative700' },
  published: { key: 'status.published', background: 'success100', text: 'success700' },
} as const;

function EntryBadges({ entry }: { readonly entry: WorkspaceEntry }) {
  const t = useText();
  const { day } = useDates();
  const { isTranslation } = usePage();
  const status = STATUS[entry.status];
  const section = sectionKeyOf(entry);
  const blockers = useWorkspace((state) => countOf(state, entry, 'blocker'));
  const warnings = useWorkspace((state) => countOf(state, entry, 'warning'));
  const hidden = useWorkspace(({ workspace }) =>
    settingsOf(workspace.summary, section).some((each) => each.hidden),
  );
  const ownText = useWorkspace(({ workspace }) =>
    settingsOf(workspace.summary, section).some((each) => each.ownText),
  );
  const conflict = useWorkspace(({ workspace }) =>
    workspace.sourceConflicts.some(({ key }) => isPartOf(key, section)),
  );
  return (
    <>
      {isTranslation && entry.updatedAt === null ? (
        <Badge backgroundColor="warning100" textColor="neutral800">
          {t('status.untranslated')}
        </Badge>
      ) : (
        <Badge backgroundColor={status.background} textColor={status.text}>
          {t(status.key)}
        </Badge>
      )}
      {entry.outdated && (
        <Badge backgroundColor="warning100" textColor="neutral800">
          {entry.outdated.basedOnEdition === null
            ? t('status.outdated', { date: day(entry.outdated.sourceChangedAt) })
            : t('status.outdated-edition', { number: entry.outdated.basedOnEdition })}
        </Badge>
      )}
      {blockers > 0 && (
        <Badge backgroundColor="danger100" textColor="danger700">
          {t('readiness.blockers', { count: blockers })}
        </Badge>
      )}
      {warnings > 0 && (
        <Badge backgroundColor="warning100" textColor="neutral800">
          {t('readiness.warnings', { count: warnings })}
        </Badge>
      )}
      {hidden && (
        <Badge backgroundColor="neutral150" textColor="neutral700">
          {t('status.hidden')}
        </Badge>
      )}
      {ownText && (
        <Badge backgroundColor="primary100" textColor="primary700">
          {t('status.own-text')}
        </Badge>
      )}
      {conflict && (
        <Badge backgroundColor="danger100" textColor="danger700">
          {t('status.source-changed')}
        </Badge>
      )}
    </>
  );
}

const countOf = (
  { workspace }: WorkspaceState,
  { documentId }: WorkspaceEntry,
  severity: Severity,
): number =>
  workspace.readiness.items.filter(
    (item) => item.entry.id === documentId && item.severity === severity,
  ).length;

/** Some entries are several sections, each with a key that begins with the entry's. */
const isPartOf = (key: string, section: string): boolean =>
  key === section || key.startsWith(`${section}-`);

const settingsOf = (summary: WorkspaceSummary | null, section: string) =>
  Object.entries(summary?.sections ?? {}).flatMap(([key, settings]) =>
    isPartOf(key, section) ? [settings] : [],
  );

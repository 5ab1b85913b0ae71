import { Badge, Flex } from '@strapi/design-system';

import type { WorkspaceEntry } from '../../../contracts/workspace';
import { useDates, useText } from '../text';
import { Card } from './Card';
import { EntryActions } from './EntryActions';
import { EntryForm } from './EntryForm';
import { excerptOf, labelOf } from './entry-label';
import { OwnTexts } from './OwnTexts';
import { sectionKeyOf } from './section-parts';
import { formKeyOf, useWorkspace } from './workspace-context';

/** One entry of the period: read closed, written open. */
export function EntryCard({
  entry,
  kind,
  level,
  actions,
}: {
  readonly entry: WorkspaceEntry;
  readonly kind: string;
  readonly level: 3 | 4 | 5;
  readonly actions?: React.ReactNode;
}) {
  const t = useText();
  const { workspace } = useWorkspace();
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
          {workspace.may.edit && <EntryActions entry={entry} />}
        </Flex>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <EntryForm entry={entry} />
        <OwnTexts entry={entry} />
      </Flex>
    </Card>
  );
}

const STATUS = {
  draft: { key: 'status.draft', background: 'secondary100', text: 'secondary700' },
  modified: { key: 'status.modified', background: 'alternative100', text: 'alternative700' },
  published: { key: 'status.published', background: 'success100', text: 'success700' },
} as const;

function EntryBadges({ entry }: { readonly entry: WorkspaceEntry }) {
  const t = useText();
  const { day } = useDates();
  const { workspace } = useWorkspace();
  const { readiness, summary, isTranslation, sourceConflicts } = workspace;
  const status = STATUS[entry.status];
  const count = (severity: string): number =>
    readiness.items.filter(
      (item) => item.entry.id === entry.documentId && item.severity === severity,
    ).length;
  const blockers = count('blocker');
  const warnings = count('warning');
  const section = sectionKeyOf(entry);
  const parts = Object.keys(summary?.sections ?? {}).filter(
    (key) => key === section || key.startsWith(`${section}-`),
  );
  const settings = parts.map((key) => summary?.sections?.[key]);
  const conflict = sourceConflicts.some(
    ({ key }) => key === section || key.startsWith(`${section}-`),
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
      {settings.some((each) => each?.hidden) && (
        <Badge backgroundColor="neutral150" textColor="neutral700">
          {t('status.hidden')}
        </Badge>
      )}
      {settings.some((each) => each?.ownText) && (
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

import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

import type { ReadinessItem, Severity } from '../../../domain/readiness/readiness';
import { stageKey } from '../components/stage-key';
import { useText, type TextKey } from '../text';
import { ReadinessLink } from './ReadinessLink';
import { useWorkspace } from './workspace-context';

const GROUPS: readonly { readonly severity: Severity; readonly title: TextKey }[] = [
  { severity: 'blocker', title: 'readiness.group.blocker' },
  { severity: 'warning', title: 'readiness.group.warning' },
  { severity: 'note', title: 'readiness.group.note' },
];

/** What is missing before the next publication; each item leads to the field that mends it. */
export function ReadinessPanel() {
  const t = useText();
  const readiness = useWorkspace(({ workspace }) => workspace.readiness);
  const proposed = useWorkspace(({ workspace }) => workspace.proposed);
  const stage = t(stageKey(proposed.stage)).toLowerCase();
  const missing = readiness.items.some(({ severity }) => severity !== 'note');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {missing ? (
        <Typography variant="pi" textColor="neutral600">
          {t('readiness.for', { stage })}
        </Typography>
      ) : (
        <Flex gap={2} role="status">
          <CheckCircle fill="success600" aria-hidden />
          <Typography>{t('readiness.nothing-blocks', { stage })}</Typography>
        </Flex>
      )}
      {GROUPS.map(({ severity, title }) => (
        <ReadinessGroup
          key={severity}
          title={t(title)}
          severity={severity}
          items={readiness.items.filter((item) => item.severity === severity)}
        />
      ))}
    </Flex>
  );
}

const COLOURS = { blocker: 'danger600', warning: 'warning600', note: 'secondary600' } as const;

export function ReadinessGroup({
  title,
  severity,
  items,
  onLeave,
}: {
  readonly title: string;
  readonly severity: Severity;
  readonly items: readonly ReadinessItem[];
  readonly onLeave?: () => void;
}) {
  if (items.length === 0) return null;
  const Icon = severity === 'note' ? Information : WarningCircle;
  return (
    <Box>
      <Flex gap={2} paddingBottom={2}>
        <Icon fill={COLOURS[severity]} aria-hidden />
        <Typography variant="omega" fontWeight="bold" tag="h3">
          {`${title} (${items.length})`}
        </Typography>
      </Flex>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
        {items.map((item, index) => (
          <li key={`${item.code}-${item.entry.id ?? ''}-${item.field}-${index}`}>
            <ReadinessLink item={item} onLeave={onLeave} />
          </li>
        ))}
      </Flex>
    </Box>
  );
}

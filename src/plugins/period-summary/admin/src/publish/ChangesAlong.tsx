import { useState } from 'react';

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';

import type { PendingChanges } from '../../../contracts/workspace';
import { DifferenceHtml } from '../components/DifferenceHtml';
import { useText } from '../text';

/** So few stand open from the beginning: nobody publishes what they have not seen for want of a click. */
const FEW = 5;

/** What is new against the current edition, and which drafts are published along. */
export function ChangesAlong({ pending }: { readonly pending: PendingChanges }) {
  const t = useText();
  const { comparedWith, difference, drafts, html } = pending;
  const count = difference.changes.length;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {comparedWith === null ? (
        <Typography>{t('publish.first')}</Typography>
      ) : (
        <Opening label={t('publish.changes', { count, number: comparedWith })} count={count}>
          <DifferenceHtml html={html} />
        </Opening>
      )}
      <Opening label={t('publish.drafts', { count: drafts.length })} count={drafts.length}>
        <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
          {drafts.map((draft) => (
            <li key={draft.documentId}>
              <Typography>
                {`${t(`kind.${draft.type}`)}: ${draft.label}`}
                {draft.updatedBy ? ` (${draft.updatedBy})` : ''}
              </Typography>
            </li>
          ))}
        </Box>
      </Opening>
    </Flex>
  );
}

function Opening({
  label,
  count,
  children,
}: {
  readonly label: string;
  readonly count: number;
  readonly children: React.ReactNode;
}) {
  const [open, setOpen] = useState(count <= FEW);
  if (count === 0) return <Typography textColor="neutral600">{label}</Typography>;
  return (
    <Box>
      <Button
        variant="ghost"
        aria-expanded={open}
        endIcon={open ? <CaretUp /> : <CaretDown />}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && <Box paddingTop={2}>{children}</Box>}
    </Box>
  );
}

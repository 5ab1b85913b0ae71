import { Button, Flex, Typography } from '@strapi/design-system';

import { useText } from '../text';

/** Leads from one page of a list to the next; nothing where there is one page. */
export function Pager({
  page,
  pages,
  before,
  after,
  onPage,
}: {
  readonly page: number;
  readonly pages: number;
  /** What the buttons say. */
  readonly before: string;
  readonly after: string;
  readonly onPage: (page: number) => void;
}) {
  const t = useText();
  if (pages <= 1) return null;
  return (
    <Flex gap={3} alignItems="center">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {before}
      </Button>
      <Typography variant="pi" role="status">
        {t('log.page', { page, pages })}
      </Typography>
      <Button variant="tertiary" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {after}
      </Button>
    </Flex>
  );
}

import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import type { Tasks } from '../../../contracts/workspace';
import { useAnswer } from '../api/use-answer';
import { periodPath } from '../plugin-id';
import { useText } from '../text';

/** On Strapi's home page: what waits for this user. */
export function TasksWidget() {
  const t = useText();
  const { data, failure } = useAnswer<Tasks>('/tasks');
  if (failure) return <Widget.Error>{t('tasks.error')}</Widget.Error>;
  if (data === null) return <Widget.Loading />;
  if (data.tasks.length === 0) return <Widget.NoData>{t('tasks.none')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} style={{ listStyle: 'none' }}>
      {data.tasks.map((task) => (
        <Box tag="li" key={task.period.id} paddingBottom={2}>
          <Typography
            tag={Link}
            to={periodPath(task.period.id)}
            fontWeight="semiBold"
            textColor="primary600"
          >
            {t(`next-step.${task.nextStep}`)}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {`${task.municipality} ${task.period.label}`}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}

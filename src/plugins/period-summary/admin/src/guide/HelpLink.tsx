import { LinkButton, VisuallyHidden } from '@strapi/design-system';
import { Question } from '@strapi/icons';
import { useHref } from 'react-router-dom';

import { GUIDE_PATH } from '../plugin-id';
import { useText } from '../text';

/** Leads to the guide in a tab of its own: it is read beside a page that is being written. */
export function HelpLink() {
  const t = useText();
  const address = useHref(GUIDE_PATH);
  return (
    <LinkButton
      variant="tertiary"
      startIcon={<Question />}
      href={address}
      target="_blank"
      rel="noreferrer"
    >
      {t('help')} <VisuallyHidden tag="span">{t('new-tab')}</VisuallyHidden>
    </LinkButton>
  );
}

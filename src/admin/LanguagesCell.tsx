import type { MouseEvent } from 'react';

import { Menu, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';

import { LANGUAGES } from '../plugins/period-summary/domain/languages';

/** The languages that an entry is written in; each opens the entry in that language. */
export function LanguagesCell({
  documentId,
  locales,
}: {
  readonly documentId: string;
  readonly locales: readonly (string | null | undefined)[];
}) {
  const intl = useIntl();
  const navigate = useNavigate();
  const words = intl.locale.startsWith('en') ? 'en' : 'sv';
  const written = LANGUAGES.filter(({ locale }) => locales.includes(locale));
  // One that somebody added is known by its code alone.
  const others = locales.filter((each) => !LANGUAGES.some(({ locale }) => locale === each));
  const listed = [
    ...written.map(({ locale, name }) => ({ locale, name: name[words] })),
    ...others.flatMap((each) => (each ? [{ locale: each, name: each }] : [])),
  ];
  if (listed.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger>
        <Typography textColor="neutral800" ellipsis>
          {listed.map(({ name }) => name).join(', ')}
        </Typography>
      </Menu.Trigger>
      <Menu.Content>
        {listed.map(({ locale, name }) => (
          <Menu.Item
            key={locale}
            onClick={(event: MouseEvent) => {
              // The row opens the entry too, in the language of the list.
              event.stopPropagation();
              navigate({ pathname: documentId, search: `?plugins[i18n][locale]=${locale}` });
            }}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}

import { memo, useRef, useState } from 'react';

import {
  Button,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Tabs,
  Typography,
} from '@strapi/design-system';
import { Check, PaperPlane } from '@strapi/icons';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { BackLink } from '../components/BackLink';
import { FocusBack } from '../components/FocusBack';
import { languageName } from '../components/language-name';
import { stageKey } from '../components/stage-key';
import { useUnsaved } from '../edits/unsaved-context';
import { EmbedTab } from '../embed/EmbedTab';
import { HelpLink } from '../guide/HelpLink';
import { HistoryTab } from '../history/HistoryTab';
import { OVERVIEW_PATH } from '../plugin-id';
import { PublishDialog } from '../publish/PublishDialog';
import { useDates, useText, useWordLanguage } from '../text';
import { Aside } from './Aside';
import { Contents } from './Contents';
import { usePage, useWorkspace } from './workspace-context';

/** Beside each other where both have room; else what is missing first, as it says where to begin. */
const Columns = styled.div`
  display: grid;
  gap: 2.4rem;
  grid-template-columns: minmax(0, 1fr);
  @media (min-width: 1200px) {
    grid-template-columns: minmax(0, 1fr) 40rem;
    & > aside {
      order: 2;
    }
  }
`;

/** Drawn by what changes in the workspace, not whenever the page asks for it anew. */
export const PeriodScreen = memo(function PeriodScreen() {
  const t = useText();
  const { municipality, may } = usePage();
  const period = useWorkspace(({ workspace }) => workspace.period);
  const { count, saveAll } = useUnsaved();
  const publishButton = useRef<HTMLButtonElement>(null);
  const [publishing, setPublishing] = useState(false);
  const [tab, setTab] = useState('contents');
  const label = period.fields['label'] ?? period.source?.fields['label'];
  const title = `${municipality.name} ${typeof label === 'string' ? label : ''}`.trim();

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={<Standing />}
        navigationAction={<BackLink to={OVERVIEW_PATH}>{t('period.back')}</BackLink>}
        secondaryAction={
          <Flex gap={3} alignItems="center" wrap="wrap">
            <LanguageChoice />
            {count > 0 && (
              <Button variant="secondary" startIcon={<Check />} onClick={saveAll}>
                {t('save.all', { count })}
              </Button>
            )}
          </Flex>
        }
        primaryAction={
          <Flex gap={2}>
            <HelpLink />
            {may.publish && (
              <Button
                ref={publishButton}
                startIcon={<PaperPlane />}
                onClick={() => setPublishing(true)}
              >
                {t('publish')}
              </Button>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={tab} onValueChange={setTab}>
          <Tabs.List aria-label={t('period.tabs')}>
            <Tabs.Trigger value="contents">{t('period.contents')}</Tabs.Trigger>
            <Tabs.Trigger value="embed">{t('embed')}</Tabs.Trigger>
            <Tabs.Trigger value="history">{t('period.history')}</Tabs.Trigger>
          </Tabs.List>
          {/* Kept in place while the other is read: forms with unsaved text live here. */}
          <Tabs.Content value="contents" forceMount hidden={tab !== 'contents'}>
            <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
              <Columns>
                <Aside />
                <Contents />
              </Columns>
            </Flex>
          </Tabs.Content>
          <Tabs.Content value="embed">{tab === 'embed' && <EmbedTab />}</Tabs.Content>
          <Tabs.Content value="history">{tab === 'history' && <HistoryTab />}</Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
      {publishing && (
        // The header has two forms, above the page and stuck to its edge: the button may be another by then.
        <FocusBack to={() => publishButton.current}>
          <PublishDialog onClose={() => setPublishing(false)} />
        </FocusBack>
      )}
    </Page.Main>
  );
});

function Standing() {
  const t = useText();
  const { day } = useDates();
  const current = useWorkspace(({ workspace }) => workspace.current);
  return (
    <Typography textColor="neutral600" tag="p">
      {current
        ? t('period.current', {
            number: current.number,
            stage: t(stageKey(current.stage)).toLowerCase(),
            date: day(current.sealedAt),
          })
        : t('period.not-published')}
    </Typography>
  );
}

function LanguageChoice() {
  const t = useText();
  const words = useWordLanguage();
  const { language, languages } = usePage();
  const [, setQuery] = useQueryParams<{ language?: string; open?: string }>();
  if (languages.length < 2) return null;
  return (
    <SingleSelect
      aria-label={t('period.language')}
      value={language}
      onChange={(tag) => setQuery({ language: String(tag) })}
    >
      {languages.map((tag) => (
        <SingleSelectOption key={tag} value={tag}>
          {languageName(tag, words)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

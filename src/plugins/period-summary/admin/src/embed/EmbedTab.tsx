import { useState } from 'react';

import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';

import {
  EMBED_FORMS,
  embedCodes,
  type EmbedChoice,
  type EmbedForm,
} from '../../../domain/representation/embed-codes';
import type { HeadingLevel } from '../../../domain/representation/render-context';
import { backendUrl } from '../api/backend-url';
import { languageName } from '../components/language-name';
import { CopyRow } from '../publish/CopyRow';
import { absolute } from '../publish/Published';
import { useText, useWordLanguage } from '../text';
import { usePage, useWorkspace } from '../workspace/workspace-context';
import { EmbedPreview } from './EmbedPreview';
import { FrameOrigins } from './FrameOrigins';

const HEADINGS: readonly HeadingLevel[] = [1, 2, 3, 4];

/** A frame is a document of its own, and an address has no room for a choice. */
const TAKES_HEADING: readonly EmbedForm[] = ['script', 'fragment'];

/** The codes that show the current edition on another website, with how it looks there. */
export function EmbedTab() {
  const t = useText();
  const words = useWordLanguage();
  const { language, municipality } = usePage();
  const current = useWorkspace(({ workspace }) => workspace.current);
  const embedding = useWorkspace(({ workspace }) => workspace.embedding);
  const [form, setForm] = useState<EmbedForm>('script');
  const [choice, setChoice] = useState<EmbedChoice>({ heading: 2, edition: null });
  if (current === null || embedding === null) {
    return (
      <Box paddingTop={5}>
        <Typography>{t('embed.none')}</Typography>
      </Box>
    );
  }
  const page = {
    municipality: { slug: municipality.slug },
    period: { slug: embedding.periodSlug },
    language,
    title: embedding.title,
    page: absolute(embedding.page),
  };
  const api = absolute(embedding.api);
  // The admin may load from its own server alone, wherever readers find the installation.
  const here = new URL(api).pathname;
  const previewApi = `${backendUrl() || window.location.origin}${here}`;
  const inPage = TAKES_HEADING.includes(form);
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingTop={5}>
      <Typography tag="h2" variant="beta">
        {t('embed.title')}
      </Typography>
      <Typography>{t('embed.explained', { language: languageName(language, words) })}</Typography>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Choice
          label={t('embed.form')}
          hint={t(`embed.form.${form}.when`)}
          value={form}
          options={EMBED_FORMS.map((each) => [each, t(`embed.form.${each}`)])}
          onChoose={(value) => setForm(EMBED_FORMS.find((each) => each === value) ?? 'script')}
        />
        <Choice
          label={t('embed.edition')}
          hint={t(choice.edition === null ? 'embed.follow.when' : 'embed.pin.when')}
          value={choice.edition === null ? 'follow' : 'pin'}
          options={[
            ['follow', t('embed.follow')],
            ['pin', t('embed.pin', { number: current.number })],
          ]}
          onChoose={(value) =>
            setChoice({ ...choice, edition: value === 'pin' ? current.number : null })
          }
        />
        {inPage && (
          <Choice
            label={t('embed.heading')}
            hint={t('embed.heading.when')}
            value={String(choice.heading)}
            options={HEADINGS.map((level) => [String(level), t('embed.heading.level', { level })])}
            onChoose={(value) =>
              setChoice({
                ...choice,
                heading: HEADINGS.find((level) => String(level) === value) ?? 2,
              })
            }
          />
        )}
      </Flex>
      {(form === 'frame' || form === 'address') && (
        <FrameOrigins origins={embedding.frameOrigins} />
      )}
      <CopyRow
        label={t(`embed.form.${form}.code`)}
        text={embedCodes(page, api, choice)[form]}
        isCode
      />
      <EmbedPreview form={form} codes={embedCodes(page, previewApi, choice)} />
    </Flex>
  );
}

function Choice({
  label,
  hint,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <Box width="34rem" maxWidth="100%">
      <Field.Root hint={hint}>
        <Field.Label>{label}</Field.Label>
        <SingleSelect value={value} onChange={(chosen) => onChoose(String(chosen))}>
          {options.map(([option, name]) => (
            <SingleSelectOption key={option} value={option}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
    </Box>
  );
}

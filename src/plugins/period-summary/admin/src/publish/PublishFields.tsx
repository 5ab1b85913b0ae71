import {
  Box,
  Checkbox,
  DatePicker,
  Field,
  Flex,
  Radio,
  Textarea,
  Typography,
} from '@strapi/design-system';

import type { ReadinessItem } from '../../../domain/readiness/readiness';
import type { Stage } from '../../../domain/record';
import { dayOf, localDay } from '../components/local-day';
import { STAGES, stageKey } from '../components/stage-key';
import { useText } from '../text';
import { ReadinessGroup } from '../workspace/ReadinessPanel';

export interface Choices {
  readonly kind: 'update' | 'correction';
  readonly changeNote: string;
  readonly acceptWarnings: boolean;
  readonly acceptReason: string;
}

interface ChoiceProps {
  readonly choices: Choices;
  /** After the first try: what is missing is said at the field. */
  readonly tried: boolean;
  readonly onChange: (choices: Choices) => void;
}

export function StageAndDate({
  stage,
  coversTo,
  onStage,
  onCoversTo,
}: {
  readonly stage: Stage;
  readonly coversTo: string | null;
  readonly onStage: (stage: Stage) => void;
  readonly onCoversTo: (day: string | null) => void;
}) {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root>
        <Field.Label>{t('publish.stage')}</Field.Label>
        <Radio.Group
          aria-label={t('publish.stage')}
          value={stage}
          onValueChange={(value) => onStage(value as Stage)}
        >
          <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
            {STAGES.map((each) => (
              <Radio.Item key={each} value={each}>
                {`${t(stageKey(each))}: ${t(`stage.${each}.explained`)}`}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
      </Field.Root>
      {stage !== 'promises' && (
        <Field.Root hint={t('publish.covers-to-hint')}>
          <Field.Label>{t('publish.covers-to')}</Field.Label>
          <DatePicker
            value={dayOf(coversTo)}
            onChange={(date) => onCoversTo(localDay(date))}
            onClear={() => onCoversTo(null)}
            clearLabel={t('clear')}
          />
          <Field.Hint />
        </Field.Root>
      )}
    </Flex>
  );
}

/** From the second edition on: what readers are told. */
export function ChangeNote({ choices, tried, onChange }: ChoiceProps) {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root>
        <Field.Label>{t('publish.kind')}</Field.Label>
        <Radio.Group
          aria-label={t('publish.kind')}
          value={choices.kind}
          onValueChange={(kind) => onChange({ ...choices, kind: kind as Choices['kind'] })}
        >
          <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
            <Radio.Item value="update">{t('publish.kind.update')}</Radio.Item>
            <Radio.Item value="correction">{t('publish.kind.correction')}</Radio.Item>
          </Flex>
        </Radio.Group>
      </Field.Root>
      <Field.Root
        required
        hint={t('publish.note-hint')}
        error={tried && choices.changeNote.trim() === '' ? t('needed') : undefined}
      >
        <Field.Label>{t('publish.note')}</Field.Label>
        <Textarea
          name="changeNote"
          value={choices.changeNote}
          onChange={(event) => onChange({ ...choices, changeNote: event.target.value })}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </Flex>
  );
}

/** Warnings are gone over by a deliberate choice with a reason, which the log keeps. */
export function WarningsAccepted({
  choices,
  tried,
  warnings,
  onChange,
  onLeave,
}: ChoiceProps & {
  readonly warnings: readonly ReadinessItem[];
  readonly onLeave: () => void;
}) {
  const t = useText();
  return (
    <Box borderColor="warning200" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <ReadinessGroup
          title={t('readiness.group.warning')}
          severity="warning"
          items={warnings}
          onLeave={onLeave}
        />
        <Checkbox
          checked={choices.acceptWarnings}
          onCheckedChange={(on: boolean | 'indeterminate') =>
            onChange({ ...choices, acceptWarnings: on === true })
          }
        >
          {t('publish.accept')}
        </Checkbox>
        {tried && !choices.acceptWarnings && (
          <Typography variant="pi" textColor="danger600" role="alert">
            {t('publish.accept-needed')}
          </Typography>
        )}
        {choices.acceptWarnings && (
          <Field.Root
            required
            hint={t('publish.accept-reason-hint')}
            error={tried && choices.acceptReason.trim() === '' ? t('needed') : undefined}
          >
            <Field.Label>{t('publish.accept-reason')}</Field.Label>
            <Textarea
              name="acceptReason"
              value={choices.acceptReason}
              onChange={(event) => onChange({ ...choices, acceptReason: event.target.value })}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        )}
      </Flex>
    </Box>
  );
}

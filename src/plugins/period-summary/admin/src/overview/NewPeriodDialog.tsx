import { useState } from 'react';

import {
  Button,
  DatePicker,
  Field,
  Flex,
  Grid,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type { CreatedPeriod, Overview, PeriodProposal } from '../../../contracts/workspace';
import type { NewPeriodInput } from '../../../contracts/workspace';
import type { Failure } from '../api/failure';
import { fieldErrors } from '../api/failure';
import { useAnswer } from '../api/use-answer';
import { useSend } from '../api/use-send';
import { FailureNotice } from '../components/FailureNotice';
import { dayOf, localDay } from '../components/local-day';
import { periodPath } from '../plugin-id';
import { useText, useWordLanguage } from '../text';
import { TakeOver, NOTHING_TAKEN, type Taken } from './TakeOver';

const NO_PREVIOUS = 'none';

/** Asks for what a period cannot be without, and offers what the one before has. */
export function NewPeriodDialog({
  overview,
  onClose,
}: {
  readonly overview: Overview;
  readonly onClose: () => void;
}) {
  const t = useText();
  const words = useWordLanguage();
  const send = useSend();
  const navigate = useNavigate();
  const only = overview.municipalities.length === 1 ? overview.municipalities[0] : undefined;
  const [municipalityId, setMunicipalityId] = useState(only?.id ?? '');
  const newest = (municipality: string): string =>
    periodsOf(overview, municipality)[0]?.id ?? NO_PREVIOUS;
  const [previousId, setPreviousId] = useState(newest(municipalityId));
  const [label, setLabel] = useState('');
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [taken, setTaken] = useState<Taken>(NOTHING_TAKEN);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const proposal = useAnswer<PeriodProposal>(
    previousId === NO_PREVIOUS ? null : `/period-proposals/${previousId}`,
  );
  const proposed = previousId === NO_PREVIOUS ? null : proposal.data;
  const begins = startsOn ?? proposed?.startsOn ?? null;
  const ends = endsOn ?? proposed?.endsOn ?? null;
  const named = label.trim() || (begins && ends ? `${begins.slice(0, 4)}–${ends.slice(0, 4)}` : '');
  const errors = failure ? fieldErrors(failure, words) : {};
  const errorOf = (field: string, value: unknown): string | undefined =>
    typeof errors[field] === 'string' ? errors[field] : missing && !value ? t('needed') : undefined;

  const create = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(true);
    if (!municipalityId || !named || !begins || !ends) return;
    setBusy(true);
    const input: NewPeriodInput = {
      municipalityId,
      label: named,
      startsOn: begins,
      endsOn: ends,
      previousId: previousId === NO_PREVIOUS ? null : previousId,
      ...taken,
    };
    const sent = await send.post<CreatedPeriod>('/periods', input);
    setBusy(false);
    if (sent.ok) navigate(periodPath(sent.data.id));
    else setFailure(sent.failure);
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('overview.new-period')}</Modal.Title>
        </Modal.Header>
        <form onSubmit={(event) => void create(event)} style={{ display: 'contents' }} noValidate>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {failure && <FailureNotice failure={failure} />}
              {overview.municipalities.length > 1 && (
                <Field.Root required error={errorOf('municipalityId', municipalityId)}>
                  <Field.Label>{t('new-period.municipality')}</Field.Label>
                  <SingleSelect
                    value={municipalityId}
                    placeholder={t('choose')}
                    onChange={(value) => {
                      setMunicipalityId(String(value));
                      setPreviousId(newest(String(value)));
                      setTaken(NOTHING_TAKEN);
                    }}
                  >
                    {overview.municipalities.map(({ id, name }) => (
                      <SingleSelectOption key={id} value={id}>
                        {name}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                  <Field.Error />
                </Field.Root>
              )}
              {municipalityId && newest(municipalityId) !== NO_PREVIOUS && (
                <Field.Root hint={t('new-period.previous-hint')}>
                  <Field.Label>{t('new-period.previous')}</Field.Label>
                  <SingleSelect
                    value={previousId}
                    onChange={(value) => {
                      setPreviousId(String(value));
                      setTaken(NOTHING_TAKEN);
                    }}
                  >
                    <SingleSelectOption value={NO_PREVIOUS}>
                      {t('new-period.no-previous')}
                    </SingleSelectOption>
                    {periodsOf(overview, municipalityId).map(({ id, label: name }) => (
                      <SingleSelectOption key={id} value={id}>
                        {name}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                  <Field.Hint />
                </Field.Root>
              )}
              <Grid.Root gap={4}>
                <Grid.Item col={6} xs={12} s={6} direction="column" alignItems="stretch">
                  <Field.Root required error={errorOf('startsOn', begins)}>
                    <Field.Label>{t('new-period.starts')}</Field.Label>
                    <DatePicker
                      value={dayOf(begins)}
                      onChange={(date) => setStartsOn(localDay(date))}
                      clearLabel={t('clear')}
                    />
                    <Field.Error />
                  </Field.Root>
                </Grid.Item>
                <Grid.Item col={6} xs={12} s={6} direction="column" alignItems="stretch">
                  <Field.Root required error={errorOf('endsOn', ends)}>
                    <Field.Label>{t('new-period.ends')}</Field.Label>
                    <DatePicker
                      value={dayOf(ends)}
                      onChange={(date) => setEndsOn(localDay(date))}
                      clearLabel={t('clear')}
                    />
                    <Field.Error />
                  </Field.Root>
                </Grid.Item>
              </Grid.Root>
              <Field.Root
                hint={t('new-period.label-hint')}
                // Without one the years are taken: only the days can be missing.
                error={errorOf('label', true)}
              >
                <Field.Label>{t('new-period.label')}</Field.Label>
                <TextInput
                  value={label}
                  placeholder={named || '2027–2029'}
                  onChange={(event) => setLabel(event.target.value)}
                />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
              {proposed && <TakeOver proposal={proposed} taken={taken} onChange={setTaken} />}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('new-period.create')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Newest first. Also those that the list behind the dialog does not show. */
const periodsOf = ({ periods }: Overview, municipality: string): Overview['periods'] =>
  periods
    .filter(({ municipalityId }) => municipalityId === municipality)
    .sort((a, b) => (b.endsOn ?? '').localeCompare(a.endsOn ?? ''));

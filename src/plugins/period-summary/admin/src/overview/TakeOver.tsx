import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';

import type { NewPeriodInput, PeriodProposal } from '../../../contracts/workspace';
import { useText } from '../text';

export type Taken = Pick<NewPeriodInput, 'copy' | 'continuePromises' | 'takeUpOpportunities'>;

export const NOTHING_TAKEN: Taken = {
  copy: { parties: false, contact: false, languages: false },
  continuePromises: [],
  takeUpOpportunities: [],
};

/** What can be taken over from the period before. Nothing is ticked from the start: all is a choice. */
export function TakeOver({
  proposal,
  taken,
  onChange,
}: {
  readonly proposal: PeriodProposal;
  readonly taken: Taken;
  readonly onChange: (taken: Taken) => void;
}) {
  const t = useText();
  const copy = (part: keyof Taken['copy']) => (checked: boolean | 'indeterminate') =>
    onChange({ ...taken, copy: { ...taken.copy, [part]: checked === true } });
  const tick = (list: 'continuePromises' | 'takeUpOpportunities', id: string) => (on: unknown) =>
    onChange({
      ...taken,
      [list]: on === true ? [...taken[list], id] : taken[list].filter((each) => each !== id),
    });
  return (
    <Box background="neutral100" hasRadius padding={4} role="group" aria-labelledby="take-over">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography id="take-over" variant="delta" tag="h3">
          {t('take-over.title', { period: proposal.previous.label })}
        </Typography>
        {proposal.parties.length > 0 && (
          <Checkbox checked={taken.copy.parties} onCheckedChange={copy('parties')}>
            {t('take-over.parties', { names: proposal.parties.map(({ name }) => name).join(', ') })}
          </Checkbox>
        )}
        {proposal.contact && (
          <Checkbox checked={taken.copy.contact} onCheckedChange={copy('contact')}>
            {t('take-over.contact', { contact: proposal.contact })}
          </Checkbox>
        )}
        {proposal.languages.length > 1 && (
          <Checkbox checked={taken.copy.languages} onCheckedChange={copy('languages')}>
            {t('take-over.languages')}
          </Checkbox>
        )}
        {proposal.promises.length > 0 && (
          <Typography variant="omega" fontWeight="semiBold" tag="h4">
            {t('take-over.promises')}
          </Typography>
        )}
        {proposal.promises.map(({ id, text }) => (
          <Checkbox
            key={id}
            checked={taken.continuePromises.includes(id)}
            onCheckedChange={tick('continuePromises', id)}
          >
            {text}
          </Checkbox>
        ))}
        {proposal.opportunities.length > 0 && (
          <Typography variant="omega" fontWeight="semiBold" tag="h4">
            {t('take-over.opportunities')}
          </Typography>
        )}
        {proposal.opportunities.map(({ id, text, takenUp }) => (
          <Checkbox
            key={id}
            checked={taken.takeUpOpportunities.includes(id)}
            onCheckedChange={tick('takeUpOpportunities', id)}
          >
            {takenUp ? t('take-over.taken-up', { text }) : text}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  );
}

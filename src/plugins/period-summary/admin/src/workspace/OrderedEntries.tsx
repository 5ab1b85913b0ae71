import { memo, useCallback, useLayoutEffect, useRef, useState, type ComponentType } from 'react';

import { Box, Flex, IconButton, VisuallyHidden } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Drag } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useDrag, useDrop } from 'react-dnd';

import type { EntryVersions, WorkspaceEntry } from '../../../contracts/workspace';
import { useFailureWords } from '../api/use-failure-words';
import { useSend } from '../api/use-send';
import { moved } from '../components/moved';
import { useText } from '../text';
import { EntryCard } from './EntryCard';
import { labelOf } from './entry-label';
import { usePage } from './workspace-context';

/** What stands under an entry, by its document id. */
type UnderEntry = ComponentType<{ readonly id: string }>;

interface Dragged {
  readonly index: number;
}

/** Entries of one list in their order; moved by dragging the handle or by the arrow buttons. */
export function OrderedEntries({
  list,
  entries,
  level,
  Under,
}: {
  /** Name of the list: nothing is dragged out of it. */
  readonly list: string;
  readonly entries: readonly WorkspaceEntry[];
  readonly level: 3 | 4 | 5;
  readonly Under?: UnderEntry;
}) {
  const t = useText();
  const send = useSend();
  const words = useFailureWords();
  const { toggleNotification } = useNotification();
  const { periodId, may, isTranslation, reorder, reload } = usePage();
  const [told, setTold] = useState('');
  const type = entries[0]?.type;

  const move = async (from: number, to: number): Promise<void> => {
    if (type === undefined || type === 'period') return;
    const ids = moved(
      entries.map(({ documentId }) => documentId),
      from,
      to,
    );
    reorder(type, ids);
    setTold(t('order.moved', { position: to + 1, total: entries.length }));
    const sent = await send.put<EntryVersions>(`/periods/${periodId}/order`, { type, ids });
    if (!sent.ok) toggleNotification({ type: 'danger', message: words(sent.failure) });
    reload();
  };
  // The same function for every entry and at every time: a list of which one changed draws that one.
  const latest = useRef(move);
  useLayoutEffect(() => {
    latest.current = move;
  });
  const onMove = useCallback((from: number, to: number) => void latest.current(from, to), []);

  if (type === undefined || type === 'period') return null;
  const fixed = !may.edit || isTranslation || entries.length < 2;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <VisuallyHidden aria-live="polite">{told}</VisuallyHidden>
      {entries.map((entry, index) => (
        <Placed
          key={entry.documentId}
          {...{ list, entry, index, level, fixed, onMove, Under }}
          last={index === entries.length - 1}
        />
      ))}
    </Flex>
  );
}

const Placed = memo(function Placed({
  list,
  entry,
  index,
  last,
  level,
  fixed,
  onMove,
  Under,
}: {
  readonly list: string;
  readonly entry: WorkspaceEntry;
  readonly index: number;
  readonly last: boolean;
  readonly level: 3 | 4 | 5;
  readonly fixed: boolean;
  readonly onMove: (from: number, to: number) => void;
  readonly Under: UnderEntry | undefined;
}) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const [{ dragging }, drag, preview] = useDrag({
    type: list,
    item: { index } satisfies Dragged,
    collect: (monitor) => ({ dragging: monitor.isDragging() }),
  });
  const [{ over }, drop] = useDrop<Dragged, undefined, { over: boolean }>({
    accept: list,
    drop: ({ index: from }) => {
      if (from !== index) onMove(from, index);
      return undefined;
    },
    collect: (monitor) => ({ over: monitor.isOver() && monitor.getItem().index !== index }),
  });
  const what = labelOf(entry) ?? t(`entry.untitled.${entry.type}`);
  // The button moves along with its entry, and the keyboard must not be lost on the way.
  const step = (to: number, button: 'up' | 'down') => () => {
    onMove(index, to);
    requestAnimationFrame(() =>
      place.current?.querySelector<HTMLElement>(`[data-move="${button}"]`)?.focus(),
    );
  };
  return (
    <div ref={(node) => void preview(drop(node))} style={{ opacity: dragging ? 0.4 : 1 }}>
      <Flex
        ref={place}
        direction="column"
        alignItems="stretch"
        gap={3}
        style={over ? { outline: '2px solid currentColor' } : undefined}
      >
        <EntryCard
          entry={entry}
          kind={`${t(`kind.${entry.type}`)} ${index + 1}`}
          level={level}
          actions={
            !fixed && (
              <Flex gap={1}>
                <Box
                  ref={(node: HTMLElement | null) => void drag(node)}
                  cursor="grab"
                  padding={1}
                  aria-hidden
                  title={t('order.drag')}
                >
                  <Drag />
                </Box>
                <IconButton
                  variant="ghost"
                  data-move="up"
                  label={t('row.up', { what })}
                  disabled={index === 0}
                  onClick={step(index - 1, 'up')}
                >
                  <ArrowUp />
                </IconButton>
                <IconButton
                  variant="ghost"
                  data-move="down"
                  label={t('row.down', { what })}
                  disabled={last}
                  onClick={step(index + 1, 'down')}
                >
                  <ArrowDown />
                </IconButton>
              </Flex>
            )
          }
        />
        {Under && <Under id={entry.documentId} />}
      </Flex>
    </div>
  );
});

import { useRef } from 'react';

import { moved } from '../components/moved';

/**
 * A key for each row of a list that keeps its rows in place on the screen. The ids of the rows cannot: a row
 * gets its own when it is saved, and whoever is writing in it would lose the field.
 * @param count rows that there are now; those added or taken away by the server are the last ones
 */
export function useRowKeys(count: number) {
  const next = useRef(0);
  const keys = useRef<readonly number[]>([]);
  while (keys.current.length < count) keys.current = [...keys.current, next.current++];
  if (keys.current.length > count) keys.current = keys.current.slice(0, count);
  return {
    keys: keys.current,
    moveKey: (from: number, to: number): void => {
      keys.current = moved(keys.current, from, to);
    },
    removeKey: (index: number): void => {
      keys.current = keys.current.filter((_, at) => at !== index);
    },
  };
}

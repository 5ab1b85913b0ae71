import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';

interface Unsaved {
  /** How many forms have changes that are not saved. */
  readonly count: number;
  /** A form tells that it has changes, and how they are saved; null: none any more. */
  readonly tell: (formKey: string, save: (() => void) | null) => void;
  readonly saveAll: () => void;
}

const Context = createContext<Unsaved>({
  count: 0,
  tell: () => undefined,
  saveAll: () => undefined,
});

export const useUnsaved = (): Unsaved => useContext(Context);

/** Knows every form on the page with unsaved changes; Ctrl+S saves them all. */
export function UnsavedProvider({ children }: { readonly children: ReactNode }) {
  const forms = useRef(new Map<string, () => void>());
  const [count, setCount] = useState(0);
  const tell = useCallback((formKey: string, save: (() => void) | null) => {
    if (save) forms.current.set(formKey, save);
    else forms.current.delete(formKey);
    setCount(forms.current.size);
  }, []);
  const saveAll = useCallback(() => {
    for (const save of [...forms.current.values()]) save();
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        saveAll();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [saveAll]);

  const value = useMemo(() => ({ count, tell, saveAll }), [count, tell, saveAll]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

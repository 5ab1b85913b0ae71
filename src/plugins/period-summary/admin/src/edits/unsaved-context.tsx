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
  /** Their keys. */
  readonly unsaved: ReadonlySet<string>;
  /** A form tells that it has changes, and how they are saved; null: none any more. */
  readonly tell: (formKey: string, save: (() => void) | null) => void;
  readonly saveAll: () => void;
}

const Context = createContext<Unsaved>({
  count: 0,
  unsaved: new Set(),
  tell: () => undefined,
  saveAll: () => undefined,
});

export const useUnsaved = (): Unsaved => useContext(Context);

/** Knows every form on the page with unsaved changes; Ctrl+S saves them all. */
export function UnsavedProvider({ children }: { readonly children: ReactNode }) {
  const forms = useRef(new Map<string, () => void>());
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  const tell = useCallback((formKey: string, save: (() => void) | null) => {
    if (save) forms.current.set(formKey, save);
    else forms.current.delete(formKey);
    // A form tells at every key: the page is drawn anew only when another form joins or leaves.
    setUnsaved((before) =>
      before.has(formKey) === forms.current.has(formKey) ? before : new Set(forms.current.keys()),
    );
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

  const value = useMemo(
    () => ({ count: unsaved.size, unsaved, tell, saveAll }),
    [unsaved, tell, saveAll],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

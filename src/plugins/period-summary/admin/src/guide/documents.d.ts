/** The guides for people; the alias is in `src/admin/vite.config.ts`. */
declare module '@docs/edit.md?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Vite's: the addresses of the files that a pattern names, by their paths. */
  glob(
    pattern: string,
    options: { readonly eager: true; readonly query: '?url'; readonly import: 'default' },
  ): Readonly<Record<string, string>>;
}

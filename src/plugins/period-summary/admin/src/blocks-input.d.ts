/** The Content Manager's prose editor; the alias is in `src/admin/vite.config.ts`. */
declare module '@blocks-input' {
  import type { ReactElement, ReactNode } from 'react';

  export interface BlocksInputProps {
    readonly type: 'blocks';
    readonly name: string;
    readonly label?: ReactNode;
    readonly hint?: ReactNode;
    readonly disabled?: boolean;
    /** Tells the form at every key stroke, and lets the field be lower than 512 px. */
    readonly livePreviewSync?: boolean;
  }
  export function BlocksInput(props: BlocksInputProps): ReactElement;
}

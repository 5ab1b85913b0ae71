/** As much of the host's Markdown reader as the guide needs; its package has no types of its own. */
declare module 'markdown-it' {
  export interface Token {
    readonly type: string;
    readonly tag: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
    attrGet(name: string): string | null;
    attrSet(name: string, value: string): void;
  }
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean });
    readonly renderer: {
      render(tokens: readonly Token[], options: object, environment: object): string;
    };
    parse(source: string, environment: object): Token[];
  }
}

import MarkdownIt from 'markdown-it';

export interface Guide {
  readonly title: string;
  /** The headings below the title, in order; `id` is in the HTML. */
  readonly parts: readonly { readonly id: string; readonly text: string }[];
  readonly html: string;
}

/** A guide of our own, known when the admin is built: HTML written in it is shown as text all the same. */
const markdown = new MarkdownIt({ html: false });

/**
 * A guide in Markdown as a page of the admin: its title apart, a place to go to at each heading, and its
 * pictures from where the build put them.
 * @param source begins with `# Title`
 * @param pictureAddress of a picture as the source names it (`pictures/period.png`)
 * @throws where the source names a picture that there is none of
 */
export function guideHtml(
  source: string,
  pictureAddress: (name: string) => string | undefined,
): Guide {
  const [open, title, close, ...tokens] = markdown.parse(source, {});
  if (open?.tag !== 'h1' || title === undefined || close === undefined) {
    throw new Error('A guide begins with its title');
  }
  const parts: { id: string; text: string }[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.tag === 'h2') {
      const id = `del-${parts.length + 1}`;
      token.attrSet('id', id);
      parts.push({ id, text: tokens[index + 1]?.content ?? '' });
    }
    for (const image of token.children ?? []) {
      if (image.type !== 'image') continue;
      const name = image.attrGet('src') ?? '';
      const address = pictureAddress(name);
      if (address === undefined) throw new Error(`The guide names ${name}, which there is none of`);
      image.attrSet('src', address);
    }
  });
  return { title: title.content, parts, html: markdown.renderer.render(tokens, {}, {}) };
}

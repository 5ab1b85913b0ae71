import { attributes, html, joinHtml, trusted } from './escape';
import { safeUrl } from './safe-url';

describe('html', () => {
  // A reader's browser would run what somebody typed into a field.
  it('escapes every value, in text and in attributes', () => {
    const evil = `"><script>alert('x')</script>&`;
    expect(html`<p title="${evil}">${evil}</p>`.toString()).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>',
    );
    expect(attributes({ alt: evil }).toString()).not.toContain('<');
  });

  it('keeps what it made itself, joins lists, and writes nothing for nothing', () => {
    const items = ['a', html`<b>b</b>`, null, false, undefined, 3] as const;
    expect(html`${items}`.toString()).toBe('a<b>b</b>3');
    expect(joinHtml(['<', trusted('<hr>')], ' | ').toString()).toBe('&lt; | <hr>');
  });

  it('drops characters that neither a page nor a drawing may hold', () => {
    expect(html`${'a\u0000b\u0008c\ufffed\uffffe\ud800f\n'}`.toString()).toBe('abcdef\n');
  });
});

describe('safeUrl', () => {
  it.each([
    'https://a.se/x?y=1#z',
    'HTTP://a.se',
    'mailto:a@b.se',
    'tel:+46701234567',
    '/x',
    'x:y'.replace(':', '/'),
    '#del',
    '?a=b:c',
    '//a.se/x',
    'sida/a:b',
  ])('lets a page carry %s', (url) => expect(safeUrl(url)).toBe(url));

  // A link that runs script would run with the municipality's name on it.
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\u0000script:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    '',
    '   ',
  ])('shows %j as text', (url) => expect(safeUrl(url)).toBeNull());
});

const LENGTH = 80;

/** A line short enough to name an entry by, in a list or a heading; cut between words. */
export function shortLine(line: string): string {
  const text = line.replace(/\s+/gu, ' ').trim();
  if (text.length <= LENGTH) return text;
  const cut = text.slice(0, LENGTH);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LENGTH / 2 ? space : LENGTH)} …`;
}

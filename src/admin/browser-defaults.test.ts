import { ownTitle, preferSwedish, putAwayAnnouncements } from './browser-defaults';

function storageWith(entries: Record<string, string>) {
  const stored = new Map(Object.entries(entries));
  return {
    stored,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      stored.set(key, value);
    },
  };
}

describe('what a browser starts with', () => {
  it('is Swedish for somebody who has chosen none, from the sign-in page on', () => {
    const storage = storageWith({});
    expect(preferSwedish(storage)).toBe('sv');
    expect(storage.stored.get('strapi-admin-language')).toBe('sv');
  });

  it('keeps the language that somebody chose', () => {
    const storage = storageWith({ 'strapi-admin-language': 'en' });
    expect(preferSwedish(storage)).toBe('en');
    expect(storage.stored.get('strapi-admin-language')).toBe('en');
  });

  it("has the host's announcement closed: it leads staff to a blog", () => {
    const storage = storageWith({});
    putAwayAnnouncements(storage);
    expect([...storage.stored.values()]).toEqual(['true', 'true']);
  });

  it("names the product in the window's title, and leaves other words alone", () => {
    expect(ownTitle('Löften | Strapi')).toBe('Löften | Medborgarlöften');
    expect(ownTitle('Strapi i skolan')).toBe('Strapi i skolan');
  });
});

import { preferSwedish } from './default-language';

function storageWith(
  language: string | null,
): { stored: string | null } & Parameters<typeof preferSwedish>[0] {
  return {
    stored: language,
    getItem() {
      return this.stored;
    },
    setItem(_key: string, value: string) {
      this.stored = value;
    },
  };
}

describe('the language of the admin', () => {
  it('is Swedish for somebody who has chosen none, from the sign-in page on', () => {
    const storage = storageWith(null);
    preferSwedish(storage);
    expect(storage.stored).toBe('sv');
  });

  it('stays what somebody chose', () => {
    const storage = storageWith('en');
    preferSwedish(storage);
    expect(storage.stored).toBe('en');
  });
});

import { makePreviewKey, readPreviewKey } from './preview-key';

const claims = { user: 1, session: 's', period: 'p', language: 'sv', until: 1000 };

describe('the key to a preview', () => {
  it('says what it was made for, until its time is over: a draft must not stay open', () => {
    const key = makePreviewKey(claims, 'secret');
    expect(readPreviewKey(key, 'secret', 999)).toEqual(claims);
    expect(readPreviewKey(key, 'secret', 1000)).toBeNull();
  });

  it('is worth nothing once changed, signed elsewhere or made up', () => {
    const key = makePreviewKey(claims, 'secret');
    const [, signature = ''] = key.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims, period: 'q' })).toString('base64url');
    expect(readPreviewKey(`${forged}.${signature}`, 'secret', 1)).toBeNull();
    expect(readPreviewKey(key, 'other', 1)).toBeNull();
    for (const junk of ['', '.', 'a.b', `${key}x`, '{}']) {
      expect(readPreviewKey(junk, 'secret', 1)).toBeNull();
    }
  });
});

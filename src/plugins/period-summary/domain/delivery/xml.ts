/**
 * How our XML documents begin. Text pasted from a document can hold characters that XML 1.0 cannot (2.2),
 * and a reader refuses the whole feed for one of them: they are left out.
 */
export const XML = { version: '1.0', encoding: 'utf-8', invalidCharReplacement: '' } as const;

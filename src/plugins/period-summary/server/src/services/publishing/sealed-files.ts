/**
 * Pictures and documents of an edition, kept with it: copied by what they contain, so that whatever
 * happens in the media library, the edition shows what it showed.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { SummaryDocument } from '../../../../domain/composition/summary-document';
import { filesOf, withFiles } from '../../../../domain/edition/files';
import type { FileReference } from '../../../../domain/prose';
import { inTransaction } from '../../database/transaction';
import { EDITION_FILE_UID, FILE_UID } from '../../uids';

/** Bytes: 25 MB, what a picture or a signed agreement may weigh. */
const LARGEST = 25_000_000;

export interface SealedFile {
  readonly reference: FileReference;
  readonly digest: string;
  readonly bytes: Buffer;
}

export class UnreadableFileError extends Error {
  constructor(
    readonly file: FileReference,
    override readonly cause: unknown,
  ) {
    super(`The file "${file.name}" cannot be read.`);
  }
}

async function bytesOf(strapi: Core.Strapi, file: FileReference): Promise<Buffer> {
  if (/^https?:\/\//u.test(file.url)) {
    const response = await fetch(file.url, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }
  const folder = path.resolve(strapi.dirs.static.public);
  const location = path.resolve(folder, `.${path.posix.normalize(`/${file.url}`)}`);
  if (!location.startsWith(`${folder}${path.sep}`)) throw new Error('outside the public folder');
  return readFile(location);
}

/** `image/jpeg`, `photo.JPG` → `jpg`: the extension under which an edition serves the file. */
const extensionOf = (file: FileReference): string =>
  (/\.([a-z0-9]{1,8})$/iu.exec(file.name) ??
    /\.([a-z0-9]{1,8})$/iu.exec(file.url))?.[1]?.toLowerCase() ?? 'bin';

/**
 * Reads every file of a document and names it by its SHA-256.
 * @throws UnreadableFileError where a file is missing or too large.
 */
export async function sealFiles(
  strapi: Core.Strapi,
  document: SummaryDocument,
): Promise<{ readonly document: SummaryDocument; readonly files: readonly SealedFile[] }> {
  const sealed = new Map<string, SealedFile>();
  for (const file of filesOf(document)) {
    try {
      const bytes = await bytesOf(strapi, file);
      if (bytes.length > LARGEST) throw new Error(`larger than ${LARGEST} bytes`);
      const digest = createHash('sha256').update(bytes).digest('hex');
      const reference: FileReference = {
        ...file,
        url: `${digest}.${extensionOf(file)}`,
        size: bytes.length,
        sha256: digest,
      };
      sealed.set(file.id, { reference, digest, bytes });
    } catch (error) {
      throw new UnreadableFileError(file, error);
    }
  }
  return {
    document: withFiles(document, (file) => sealed.get(file.id)?.reference ?? file),
    files: [...sealed.values()],
  };
}

/** Puts the bytes back into a file's row, and touches nothing else of it: the rest is sealed. */
async function fillAgain(strapi: Core.Strapi, id: number, base64: string): Promise<void> {
  const { tableName, attributes } = strapi.db.metadata.get(FILE_UID);
  const attribute = attributes['base64'];
  const column = (attribute && 'columnName' in attribute && attribute.columnName) || 'base64';
  await inTransaction(strapi, async (trx) => {
    await strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .where({ id })
      .update({ [column]: base64 });
  });
}

/** Writes the files of an edition, each content once for all editions. */
export async function insertFiles(
  strapi: Core.Strapi,
  edition: { readonly series: string; readonly number: number },
  files: readonly SealedFile[],
): Promise<void> {
  const byDigest = new Map(files.map((file) => [file.digest, file]));
  for (const [digest, { reference, bytes }] of byDigest) {
    const base64 = bytes.toString('base64');
    const known = (await strapi.db.query(FILE_UID).findOne({ where: { digest } })) as {
      id: number;
      base64: string | null;
    } | null;
    if (known === null) {
      const data = { digest, mime: reference.mime, size: bytes.length, base64 };
      await strapi.db.query(FILE_UID).create({ data });
    } else if (known.base64 === null) {
      // It went with an edition that was erased, and is published anew.
      await fillAgain(strapi, known.id, base64);
    }
    await strapi.db
      .query(EDITION_FILE_UID)
      .create({ data: { ...edition, digest, name: reference.url } });
  }
}

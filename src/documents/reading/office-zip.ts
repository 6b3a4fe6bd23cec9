/**
 * The parts of an office file, which is a ZIP archive of XML. It comes from anywhere, so it is unpacked as a stream whose bytes are counted, whatever
 * sizes it states, and packed anew for the libraries that read it: none of them meets a part that was not counted, nor any part but XML.
 */
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { DomainError, refuse } from '../../../workflows/kernel/domain-error';
import { MOST_BYTES, MOST_UNPACKED_BYTES } from './grid';

export type OfficeParts = ReadonlyMap<string, Buffer>;

/** What the libraries read: no pictures, no printer settings, no macros. */
const READ = /\.(xml|rels)$/;
const MOST_PARTS = 10_000;

const ZIP = Buffer.from('504b0304', 'hex');
/** Of compound files: the formats before 2007, and every encrypted file of today's. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * @throws DomainError IMPORT.FILE_TOO_LARGE, IMPORT.FILE_OLD_FORMAT, IMPORT.FILE_ENCRYPTED, IMPORT.FILE_NOT_OFFICE, IMPORT.FILE_DAMAGED,
 *   IMPORT.UNPACKED_TOO_LARGE
 */
export function unpacked(bytes: Buffer, mostBytes: number = MOST_UNPACKED_BYTES): OfficeParts {
  if (bytes.length > MOST_BYTES) refuse('IMPORT.FILE_TOO_LARGE', { maxBytes: MOST_BYTES });
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND))
    refuse(bytes.includes(ENCRYPTED_PACKAGE) ? 'IMPORT.FILE_ENCRYPTED' : 'IMPORT.FILE_OLD_FORMAT');
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) refuse('IMPORT.FILE_NOT_OFFICE');
  try {
    return partsOf(bytes, mostBytes);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // The library's own words say which byte.
    refuse('IMPORT.FILE_DAMAGED', { reason: error instanceof Error ? error.message.slice(0, 200) : 'ZIP' });
  }
}

/** Bytes that are unpacked in one go: a thousand times as many may come of it, before they are counted. */
const STEP = 16 * 1024;

function partsOf(bytes: Buffer, mostBytes: number): OfficeParts {
  const parts = new Map<string, Buffer>();
  const begun = new Set<string>();
  let count = 0;
  let room = mostBytes;
  const take = (size: number) => {
    room -= size;
    if (room < 0) refuse('IMPORT.UNPACKED_TOO_LARGE', { maxBytes: mostBytes });
  };
  const archive = new Unzip((part) => {
    count += 1;
    if (count > MOST_PARTS) refuse('IMPORT.UNPACKED_TOO_LARGE', { maxBytes: mostBytes });
    if (!READ.test(part.name)) return;
    if (begun.has(part.name)) refuse('IMPORT.FILE_DAMAGED', { reason: 'ZIP' });
    begun.add(part.name);
    const chunks: Uint8Array[] = [];
    part.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      take(chunk.length);
      chunks.push(chunk);
      if (isLast) parts.set(part.name, Buffer.concat(chunks));
    };
    part.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP)
    archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  if (parts.size < begun.size) refuse('IMPORT.FILE_DAMAGED', { reason: 'ZIP' });
  return parts;
}

/** A plain archive of the parts, nothing compressed. */
export function packed(parts: OfficeParts): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}

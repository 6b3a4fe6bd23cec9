/**
 * The parts of an office file, which is a ZIP archive of XML. It comes from anywhere, so it is unpacked here under limits, whatever sizes it
 * states, and packed anew for the libraries that read it: none of them meets a part that was not counted, nor any part but XML.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { refuse } from '../../../workflows/kernel/domain-error';
import { MOST_BYTES, MOST_UNPACKED_BYTES } from './grid';

export type OfficeParts = ReadonlyMap<string, Buffer>;

/** What the libraries read: no pictures, no printer settings, no macros. */
const READ = /\.(xml|rels)$/;
const MOST_PARTS = 10_000;

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
/** Bytes of each record before its texts. */
const LENGTH = { local: 30, central: 46, end: 22 } as const;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
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
  if (bytes.length < LENGTH.end || bytes.readUInt32LE(0) !== SIGNATURE.local)
    refuse('IMPORT.FILE_NOT_OFFICE');
  try {
    return partsOf(bytes, mostBytes);
  } catch (error) {
    // A place that lies outside of the file.
    if (error instanceof RangeError) refuse('IMPORT.FILE_DAMAGED', { reason: 'ZIP' });
    throw error;
  }
}

function partsOf(bytes: Buffer, mostBytes: number): OfficeParts {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) refuse('IMPORT.UNPACKED_TOO_LARGE', { maxBytes: mostBytes });
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  let room = mostBytes;
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== SIGNATURE.central) refuse('IMPORT.FILE_DAMAGED', { reason: 'ZIP' });
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + LENGTH.central, at + LENGTH.central + nameLength);
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) refuse('IMPORT.FILE_ENCRYPTED');
    if (READ.test(name)) {
      if (parts.has(name)) refuse('IMPORT.FILE_DAMAGED', { reason: 'ZIP' });
      const part = partAt(bytes, at, room, mostBytes);
      room -= part.length;
      parts.set(name, part);
    }
    at += LENGTH.central + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** It stands at the end of the file, before a comment. */
function endRecord(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - LENGTH.end - MAX_COMMENT);
  for (let at = bytes.length - LENGTH.end; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === SIGNATURE.end) return at;
  }
  refuse('IMPORT.FILE_DAMAGED', { reason: 'ZIP' });
}

/** Of a central record. `room`: bytes that it may still take up. */
function partAt(bytes: Buffer, central: number, room: number, mostBytes: number): Buffer {
  const local = bytes.readUInt32LE(central + 42);
  const begin = local + LENGTH.local + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(begin, begin + bytes.readUInt32LE(central + 20));
  const method = bytes.readUInt16LE(central + 10);
  if (method === STORED && packed.length <= room) return packed;
  if (method === STORED) refuse('IMPORT.UNPACKED_TOO_LARGE', { maxBytes: mostBytes });
  if (method !== DEFLATED) refuse('IMPORT.FILE_DAMAGED', { reason: 'ZIP' });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) refuse('IMPORT.UNPACKED_TOO_LARGE', { maxBytes: mostBytes });
    refuse('IMPORT.FILE_DAMAGED', { reason: 'ZIP' });
  }
}

/** A plain archive of the parts: nothing compressed, every size stated. */
export function packed(parts: OfficeParts): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(part), 0);
    sizes.writeUInt32LE(part.length, 4);
    sizes.writeUInt32LE(part.length, 8);
    sizes.writeUInt16LE(nameBytes.length, 12);
    const local = Buffer.alloc(LENGTH.local);
    local.writeUInt32LE(SIGNATURE.local, 0);
    local.writeUInt16LE(20, 4);
    sizes.copy(local, 14);
    const central = Buffer.alloc(LENGTH.central);
    central.writeUInt32LE(SIGNATURE.central, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    sizes.copy(central, 16);
    central.writeUInt32LE(at, 42);
    locals.push(local, nameBytes, part);
    centrals.push(central, nameBytes);
    at += LENGTH.local + nameBytes.length + part.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(LENGTH.end);
  end.writeUInt32LE(SIGNATURE.end, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

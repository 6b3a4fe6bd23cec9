/**
 * Reads files for the server: in a thread of their own, one after another, with an end to their memory and time, for they come from
 * anywhere. (The other half: form-reader-thread-main.ts.) Run from its TypeScript sources the product has no compiled thread, and reads
 * them where it serves.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, refuse, type ErrorDetails } from '../../../workflows/kernel/domain-error';
import { WaitingLine } from '../../waiting-line';
import { inOneShotThread, ThreadTooSlow } from '../one-shot-thread';
import type { OfficeTables } from './grid';
import { readOfficeFile } from './read-office-file';

/** What the thread says. */
export type ReadingAnswer =
  | { readonly tables: OfficeTables }
  | { readonly refused: { readonly code: string; readonly details: ErrorDetails } };

export interface FormReaderOptions {
  /** The file the thread begins with; default: the compiled one. */
  readonly entry?: string;
  /** Under way and waiting together; default: 8. */
  readonly atMost?: number;
  /** Default: 30 s. */
  readonly timeoutMs?: number;
}

const COMPILED = join(__dirname, 'form-reader-thread-main.js');
/** Several times what the largest file was seen to need. */
const HEAP_MB = 1_024;
const TIMEOUT_MS = 30_000;

export class FormReader {
  readonly #entry: string;
  readonly #line: WaitingLine;
  readonly #timeoutMs: number;

  constructor({ entry = COMPILED, atMost = 8, timeoutMs = TIMEOUT_MS }: FormReaderOptions = {}) {
    this.#entry = entry;
    this.#timeoutMs = timeoutMs;
    this.#line = new WaitingLine(atMost, () => refuse('IMPORT.BUSY', { atMost }));
  }

  /** Refuses as `readOfficeFile` does, IMPORT.BUSY where too many wait, IMPORT.FILE_TOO_HEAVY what takes too much time or memory. */
  read(bytes: Buffer): Promise<OfficeTables> {
    return this.#line.run(() => this.#read(bytes));
  }

  async #read(bytes: Buffer): Promise<OfficeTables> {
    if (!existsSync(this.#entry)) return readOfficeFile(bytes);
    const answer = await this.#answered(bytes);
    if ('tables' in answer) return answer.tables;
    throw new DomainError(answer.refused.code, answer.refused.details);
  }

  async #answered(bytes: Buffer): Promise<ReadingAnswer> {
    const limits = { heapMb: HEAP_MB, timeoutMs: this.#timeoutMs };
    try {
      return (await inOneShotThread(this.#entry, bytes, limits)) as ReadingAnswer;
    } catch (error) {
      const isOutOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isOutOfMemory || error instanceof ThreadTooSlow) refuse('IMPORT.FILE_TOO_HEAVY');
      throw error;
    }
  }
}

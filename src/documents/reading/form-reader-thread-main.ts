/** The half of `FormReader` that runs in the thread: reads the one file it is begun with, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../../workflows/kernel/domain-error';
import type { ReadingAnswer } from './form-reader';
import { readOfficeFile } from './read-office-file';

const answer = (said: ReadingAnswer) => parentPort?.postMessage(said);

readOfficeFile(Buffer.from(workerData as Uint8Array)).then(
  (tables) => answer({ tables }),
  (error: unknown) => {
    // What is thrown across threads keeps its words, and loses its code.
    if (!(error instanceof DomainError)) throw error;
    answer({ refused: { code: error.code, details: error.details } });
  },
);

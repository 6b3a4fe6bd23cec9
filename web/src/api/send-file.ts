/** A file as the body of a request: what an import takes. */
import type { ImportAnswer } from '../../../src/imports/answer';
import type { CompleteTo } from './answers';
import { client } from './client';
import { lastChange } from './last-change';
import type { Params } from './use-answer';

export interface Imported {
  readonly data: ImportAnswer;
  readonly completeTo: CompleteTo;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Throws `ApiProblem`. */
export async function sendFile(
  path: string,
  { path: places = {}, query = {} }: Params,
  file: File,
): Promise<Imported> {
  // What a browser says of the type depends on the programs beside it; the server looks at the file itself.
  const type = file.name.toLowerCase().endsWith('.docx') ? WORD : EXCEL;
  const post = client.POST as unknown as (path: string, init: object) => Promise<{ readonly data: Imported }>;
  const { data } = await post(path, {
    params: { path: places, query: { ...query, fileName: file.name } },
    headers: { 'Content-Type': type },
    body: file,
    bodySerializer: (body: File) => body,
  });
  lastChange.position = data.completeTo.position;
  return data;
}

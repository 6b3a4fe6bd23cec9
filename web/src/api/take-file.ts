/** An answer that is a file: asked for as every other question is, and handed to the browser to keep. */
import { client } from './client';
import { when, type Params } from './use-answer';

/** Throws what the client throws where it is refused. */
export async function takeFile(path: string, params: Params, name: string): Promise<void> {
  const query = { ...params.query, ...when() };
  // The generated types want the acting headers, which the client's middleware sets.
  const get = client.GET as unknown as (path: string, init: object) => Promise<{ readonly data: Blob }>;
  const { data } = await get(path, { params: { path: params.path ?? {}, query }, parseAs: 'blob' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

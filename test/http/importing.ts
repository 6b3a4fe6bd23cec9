/** Forms taken away as files and sent in again, by somebody at the door. */
import { MEDIA_TYPE, type FormFormat } from '../../src/documents/render';
import type { ImportAnswer, ImportedRow } from '../../src/imports/answer';
import type { PostName } from '../support/organisation';
import { readerHeaders, type Door, type Reply } from './door';

/** `path` below /api/v1, without `/import`. */
export class Importing {
  constructor(readonly door: Door) {}

  async fetched(path: string, name: PostName): Promise<Buffer> {
    const response = await fetch(`${this.door.url}/api/v1/${path}`, { headers: readerHeaders(name) });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${bytes.toString()}`);
    return bytes;
  }

  send(path: string, name: PostName, bytes: Buffer, format: FormFormat = 'xlsx'): Promise<Reply> {
    return this.door.call(path, {
      method: 'POST',
      headers: { ...readerHeaders(name), 'content-type': MEDIA_TYPE[format] },
      body: new Uint8Array(bytes),
    });
  }

  /** What it would do; nothing is written. */
  async tried(path: string, name: PostName, bytes: Buffer, asked = ''): Promise<ImportAnswer> {
    const before = await this.door.town.store.end();
    const answer = answerIn(await this.send(`${path}/import?dryRun=true${asked}`, name, bytes));
    expect(await this.door.town.store.end()).toBe(before);
    expect(answer).toMatchObject({ dryRun: true, written: 0 });
    return answer;
  }

  async done(path: string, name: PostName, bytes: Buffer, asked = ''): Promise<ImportAnswer> {
    return answerIn(await this.send(`${path}/import?fileName=a.xlsx${asked}`, name, bytes));
  }
}

function answerIn({ status, text, body }: Reply): ImportAnswer {
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body['data'] as ImportAnswer;
}

/** `sheet row [column] code`, of every fault. */
export function faultsIn({ sheets, rows }: Pick<ImportAnswer, 'sheets' | 'rows'>): readonly string[] {
  return [
    ...sheets.flatMap(({ sheet, faults }) => faults.map(({ code }) => `${sheet} ${code}`)),
    ...rows.flatMap(({ sheet, row, faults }) =>
      faults.map(({ code, column }) => `${sheet} ${row} [${column ?? ''}] ${code}`),
    ),
  ];
}

export function outcomesOf(rows: readonly ImportedRow[]): readonly string[] {
  return rows.map(({ sheet, row, outcome }) => `${sheet} ${row} ${outcome}`);
}

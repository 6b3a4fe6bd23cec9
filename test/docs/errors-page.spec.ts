/** docs/errors.md mirrors the table of errors. `UPDATE_DOCS=1 npm test -- test/docs` writes it anew. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATES } from '../../workflows/aggregates';
import { constantCase } from '../../workflows/kernel/aggregate';
import { FIELD_TEXTS } from '../../src/http/errors/field-texts';
import { ERRORS } from '../../src/http/errors/table';

const ROOT = join(__dirname, '../..');
const PAGE = join(ROOT, 'docs/errors.md');

describe('the table of errors', () => {
  it('is what docs/errors.md says', () => {
    const page = pageOf();
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('holds every code that stands in the source', () => {
    const used = new Set(sources().flatMap(codesIn));
    for (const category of Object.keys(AGGREGATES)) {
      used.add(`${constantCase(category)}.NOT_FOUND`);
      used.add(`${constantCase(category)}.WRONG_STATE`);
    }
    expect([...used].filter((code) => ERRORS[code] === undefined).sort()).toEqual([]);
  });

  it('has both texts and an HTTP status for each code', () => {
    for (const [code, { status, zh, en }] of Object.entries(ERRORS)) {
      expect(code).toMatch(/^[A-Z_]+\.[A-Z_]+$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[A-Z{]/);
    }
  });
});

function pageOf(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, zh, en }]) => `| <a id="${code}"></a>\`${code}\` | ${status} | ${zh} | ${en} |`,
  );
  const fields = Object.entries(FIELD_TEXTS).map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |`);
  return [
    '# Errors 错误码',
    '',
    'Every refusal is an `application/problem+json` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)) with a stable `code`, a Chinese',
    '`title`, an English `titleEn`, and `details`. `REQUEST.INVALID` lists every [wrong field](#wrong-fields-字段错误) in `errors`. When a command is refused,',
    'nothing has been written; only `REACTIONS.FAILED` and `REACTIONS.BEHIND` come after the write, and their `details` name the stream,',
    'revision and position, and `IMPORT.CUT_OFF` comes after a part of an import. After `STORE.UNAVAILABLE` the same command under the same key tells whether it was written.',
    'Codes of faults inside a plan, a module or a calendar stand in [plans/faults.md](plans/faults.md).',
    '',
    '| code | status | 中文 | English |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## Wrong fields 字段错误',
    '',
    'Each entry of `errors` has the `path` of the field (`steps.1.name`), a `code`, and its text in both languages (`zh`, `en`).',
    '',
    '| code | 中文 | English |',
    '|---|---|---|',
    ...fields,
    '',
  ].join('\n');
}

function sources(): readonly string[] {
  return ['src', 'workflows', 'projections'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.spec(-support)?\.ts$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
}

/** Codes handed to a refusal or an error, or listed for one. */
function codesIn(source: string): readonly string[] {
  return [...source.matchAll(/'((?:[A-Z][A-Z_]*)\.(?:[A-Z][A-Z_]+))'/g)]
    .map(([, code]) => code ?? '')
    .filter((code) => !FAULTS_OF_FILES.test(code));
}

/** Faults inside a plan or calendar: their table is docs/plans/faults.md. */
const FAULTS_OF_FILES =
  /^(PLAN|CALENDAR|MODULE|ASSUMPTIONS|UNITS|ANSWERS)\.(?!BAD_POINTER|INVALID|UNKNOWN|YEAR_FIXED|NOT_YAML|TOO_LARGE)/;

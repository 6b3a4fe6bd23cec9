import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYaml } from '../plans/read-yaml';
import { repeatedField } from './repeated-field';

const found = (text: string) => repeatedField(Buffer.from(text), JSON.parse(text));

describe('a field that stands twice', () => {
  it.each([
    ['{"a":1,"a":2}', 'a'],
    ['{"a":1,"a":1}', 'a'],
    ['{"a" : 1 , "b":[], "a"\n:\t2}', 'a'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"\\"":1,"\\u0022":2}', '"'],
    ['{"a\\\\":1,"a\\\\":2}', 'a\\'],
    ['{"":1,"":2}', ''],
    ['{"basis":{"reason":"x","number":1,"reason":"y"}}', 'basis.reason'],
    ['[{"a":1},{"b":[0,{"c":"1,2","c":{}}]}]', '1.b.1.c'],
    ['{"one":{"a":1},"two":{"a":{"a":1}},"one":2}', 'one'],
    ['{"units":[{"id":"x"},{"id":"y","name":"z","id":"w"}]}', 'units.1.id'],
  ])('is found with its place: %s', (text, field) => {
    expect(found(text)).toBe(field);
  });

  it.each([
    '{}',
    '[]',
    '"a"',
    'null',
    '7',
    '{"a":"a","b":"a"}',
    '{"a":{"a":{"a":1}},"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"\\"a\\":1,\\"a\\":2"}',
    '{"a":"{\\"b\\":1,","c":":::\\\\"}',
    '{"a:b":"c:d","a":["a:","a"]}',
    '{"A":1,"a":2,"a ":3}',
    ' {"时间": "12:30:00", "说明": "甲\\\\\\"：\\u003a"} ',
  ])('is not seen where there is none: %s', (text) => {
    expect(found(text)).toBeUndefined();
  });

  it('is looked for in no more time than the text is long', () => {
    const deep = `${'{"a":'.repeat(20_000)}{"b":1,"b":2}${'}'.repeat(20_000)}`;
    expect(found(deep)).toMatch(/^(a\.){20000}b$/);
    const long = `{"a":"${'\\\\'.repeat(200_000)}","a":"${'\\"'.repeat(200_000)}"}`;
    expect(found(long)).toBe('a');
  });

  it('is refused in a file for the command line, too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'repeated-'));
    try {
      const file = join(folder, 'plan.json');
      writeFileSync(file, '{"id":"x","i\\u0064":"y"}');
      expect(() => readYaml('PLAN', file)).toThrow('PLAN.NOT_YAML');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

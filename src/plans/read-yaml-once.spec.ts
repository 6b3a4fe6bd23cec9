/** A file is parsed once for each state it is in, and never answered as it was. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYamlOnce } from './read-yaml-once';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liancheng-yaml-'));
  file = join(folder, 'ours.yaml');
  writeFileSync(file, 'id: ours\nstages: [{ name: 一 }]\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a YAML file', () => {
  it('is parsed once while it stays as it is', () => {
    const content = readYamlOnce('PLAN', file);
    expect(content).toEqual({ id: 'ours', stages: [{ name: '一' }] });
    expect(readYamlOnce('PLAN', file)).toBe(content);
  });

  it('is parsed anew when it has been edited, or another has taken its place', () => {
    readYamlOnce('PLAN', file);
    writeFileSync(file, 'id: edited\n');
    expect(readYamlOnce('PLAN', file)).toEqual({ id: 'edited' });
    writeFileSync(join(folder, 'new'), 'id: placed\n');
    renameSync(join(folder, 'new'), file);
    expect(readYamlOnce('PLAN', file)).toEqual({ id: 'placed' });
  });

  it('is shared, so nobody changes what was read', () => {
    const content = readYamlOnce('PLAN', file) as { stages: { name: string }[] };
    expect(() => content.stages.push({ name: '二' })).toThrow(TypeError);
    expect(() => Object.assign(content.stages[0] ?? {}, { name: '二' })).toThrow(TypeError);
  });

  it('that holds itself by an alias is read all the same', () => {
    writeFileSync(file, 'all: &all\n  again: [*all]\n');
    expect(readYamlOnce('PLAN', file)).toHaveProperty('all');
  });

  it('that cannot be read is tried again, and refused again', () => {
    writeFileSync(file, 'id: [\n');
    for (let time = 0; time < 2; time += 1)
      expect(() => readYamlOnce('PLAN', file)).toThrow(expect.objectContaining({ code: 'PLAN.NOT_YAML' }));
    writeFileSync(file, 'id: mended\n');
    expect(readYamlOnce('PLAN', file)).toEqual({ id: 'mended' });
  });
});

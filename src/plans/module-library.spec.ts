import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { TEST_MODULE } from '../../workflows/modules/test-module.spec-support';
import { faultOfRecurrence } from '../duties/recurrence';
import { openModuleLibrary } from './module-library';

let folder: string;
const library = () =>
  openModuleLibrary(folder, {
    calendars: new Set(['cn-statutory']),
    recurrence: faultOfRecurrence,
  });
const write = (name: string, text: string) => {
  mkdirSync(join(folder, 'modules'), { recursive: true });
  writeFileSync(join(folder, 'modules', name), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liancheng-modules-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('holds the shipped modules, all of them usable', () => {
  const listed = library().list();
  expect(listed.map((each) => each.usable && each.shipped)).toEqual(listed.map(() => true));
  expect(listed.map((each) => (each.usable ? each.id : each.file))).toContain('health-warning-network');
});

it('holds those of the data folder beside them', () => {
  write('ours.yaml', stringify(TEST_MODULE));
  expect(library().get('test-module')).toEqual(TEST_MODULE);
  expect(library().list().at(-1)).toMatchObject({ usable: true, shipped: false, file: 'modules/ours.yaml' });
});

it('takes one’s own instead of a shipped one only with a higher version', () => {
  write('mine.yaml', stringify({ ...TEST_MODULE, id: 'health-warning-network', version: 1 }));
  expect(library().get('health-warning-network').title.zh).toBe('卫生系统党风廉政预警信息网络');
  write('mine.yaml', stringify({ ...TEST_MODULE, id: 'health-warning-network', version: 2 }));
  expect(library().get('health-warning-network').title.zh).toBe('测试模块');
});

it('lists a faulty file with its faults, and refuses it when it is asked for', () => {
  write('ours.yaml', stringify({ ...TEST_MODULE, timeZone: 'Mars' }));
  expect(library().list().at(-1)).toMatchObject({
    usable: false,
    code: 'MODULE.INVALID',
    details: { faults: [{ code: 'MODULE.TIME_ZONE_UNKNOWN', path: 'timeZone' }] },
  });
  expect(() => library().get('test-module')).toThrow('MODULE.INVALID');
  write('broken.yaml', 'id: "x\n');
  expect(() => library().get('broken')).toThrow('MODULE.NOT_YAML');
});

it('refuses what nobody wrote, and every path', () => {
  expect(() => library().get('nowhere')).toThrow('MODULE.UNKNOWN');
  expect(() => library().get('../plans')).toThrow('MODULE.UNKNOWN');
});

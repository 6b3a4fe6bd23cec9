import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGGREGATES, COMMAND_CATEGORY, streamIdOf } from './aggregates';
import { constantCase } from './kernel/aggregate';
import { given } from './kernel/given-when-then.spec-support';

const categories = Object.entries(AGGREGATES);

describe('the registry of aggregates', () => {
  it.each(categories)('lists %s under its own category, in a name a stream can bear', (name, aggregate) => {
    expect(aggregate.category).toBe(name);
    expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
  });

  it('writes each type of event from one aggregate only', () => {
    const types = categories.flatMap(([, aggregate]) => Object.keys(aggregate.eventTypes));
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
  });

  it('gives every aggregate at least one command', () => {
    expect([...new Set(Object.values(COMMAND_CATEGORY))].sort()).toEqual(Object.keys(AGGREGATES).sort());
  });

  it.each(categories)('%s begins empty', (_, aggregate) => {
    expect(given(aggregate as never).state).toMatchObject({ value: 'none', revision: -1 });
  });
});

describe('the stream of a command', () => {
  it("is that of the aggregate's own id, whatever else the command names", () => {
    expect(
      streamIdOf({
        type: 'SetMeasure',
        data: {
          measureId: 'measure-1',
          riskPointId: 'risk-1',
          unitId: 'unit-1',
          campaignId: 'campaign-1',
          phase: 'prevention',
          level: 'post',
          content: '双人复核',
          responsiblePostId: 'post-1',
          responsiblePersonId: 'person-1',
          dueOn: '2012-10-31',
        },
      }),
    ).toBe('measure-1');
    expect(
      streamIdOf({ type: 'PubliciseRiskPoint', data: { riskPointId: 'risk-1', noticeId: 'notice-1' } }),
    ).toBe('risk-1');
    expect(
      streamIdOf({
        type: 'UnpinSubmission',
        data: {
          campaignId: 'campaign-1',
          stageId: 'grading',
          unitId: 'unit-1',
          submissionId: 'submission-1',
        },
      }),
    ).toBe('campaign-1');
  });
});

describe('the refusals of an aggregate', () => {
  const folders = [
    'unit',
    'person',
    'post',
    'power',
    'risk-point',
    'control-measure',
    'public-notice',
    'decision',
    'filing',
    'assessment',
    'warning',
    'rectification',
    'accountability-action',
  ];

  it.each(folders)('%s: each code it can refuse with has a spec, and bears its name', (folder) => {
    const read = (name: string) => readFileSync(join(__dirname, folder, name), 'utf8');
    const specs = readdirSync(join(__dirname, folder))
      .filter((name) => name.endsWith('.spec.ts'))
      .map(read)
      .join('\n');
    const noun = constantCase(folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    const codes = [...read('errors.ts').matchAll(/'([A-Z_]+)\.([A-Z_]+)'/g)];
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.map(([, prefix]) => prefix).filter((prefix) => prefix !== noun)).toEqual([]);
    expect(codes.map(([code]) => code).filter((code) => !specs.includes(code))).toEqual([]);
  });
});

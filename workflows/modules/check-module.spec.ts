import type { Module, NetworkLevel } from './module';
import { checkModule, parseModule } from './check-module';
import { type MODULE_REASONS } from './module-fault';
import { TEST_MODULE } from './test-module.spec-support';

const KNOWN = {
  calendars: new Set(['cn-statutory']),
  recurrence: (rule: string) => (rule.startsWith('FREQ=') ? null : ('malformed' as const)),
};
const faults = (input: unknown) => checkModule(input, KNOWN).map(({ path, code }) => `${path} ${code}`);
const withLevel = (index: number, change: Partial<NetworkLevel>): Module => ({
  ...TEST_MODULE,
  network: {
    ...TEST_MODULE.network,
    levels: TEST_MODULE.network.levels.map((level, at) => (at === index ? { ...level, ...change } : level)),
  },
});
const withWindow = (fromDay: number, toDay: number): Module => ({
  ...TEST_MODULE,
  reporting: {
    ...TEST_MODULE.reporting,
    schedules: [{ ...TEST_MODULE.reporting.schedules[0]!, fromDay, toDay }],
  },
});

/** By reason: a module with that fault and no other, and where it is. */
const FAULTY: Readonly<Record<(typeof MODULE_REASONS)[number], readonly [Module, string]>> = {
  TIME_ZONE_UNKNOWN: [{ ...TEST_MODULE, timeZone: 'Mars' }, 'timeZone'],
  CALENDAR_UNKNOWN: [{ ...TEST_MODULE, calendar: 'moon' }, 'calendar'],
  LEVEL_UNKNOWN: [withLevel(1, { reportsTo: 'county' }), 'network.levels[1].reportsTo'],
  LEVEL_REPORTS_DOWN: [withLevel(0, { reportsTo: 'village' }), 'network.levels[0].reportsTo'],
  APPOINTER_NOT_ABOVE: [
    withLevel(0, { officersAppointedBy: 'village' }),
    'network.levels[0].officersAppointedBy',
  ],
  WINDOW_BACKWARDS: [withWindow(16, 15), 'reporting.schedules[0]'],
  DUTY_BY_GRADE: [
    {
      ...TEST_MODULE,
      duties: [
        {
          id: 'self-check',
          title: { zh: '自查', en: 'self-check' },
          recurrence: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20',
          windowDays: 10,
          owner: { of: 'riskPoints', level: 1 },
          kind: 'selfCheck',
          nilReturnCounts: false,
        },
      ],
    },
    'duties[0].owner.of',
  ],
};

describe('a module', () => {
  it('without faults is taken as it is', () => {
    expect(faults(TEST_MODULE)).toEqual([]);
    expect(parseModule(TEST_MODULE, KNOWN)).toEqual(TEST_MODULE);
    expect(faults(withWindow(15, 15))).toEqual([]);
  });

  it.each(Object.entries(FAULTY))('names %s with its place', (reason, [module, path]) => {
    expect(faults(module)).toEqual([`${path} MODULE.${reason}`]);
    for (const { wrong, right } of checkModule(module, KNOWN)) {
      expect([wrong.zh, wrong.en, right.zh, right.en].join()).not.toMatch(/[{}]/);
    }
  });

  it('names a level that a schedule asks of and the network does not have', () => {
    const schedules = [{ ...TEST_MODULE.reporting.schedules[0]!, levels: ['village', 'county'] }];
    expect(faults({ ...TEST_MODULE, reporting: { ...TEST_MODULE.reporting, schedules } })).toEqual([
      'reporting.schedules[0].levels[1] MODULE.LEVEL_UNKNOWN',
    ]);
  });

  it('names what is wrong with its warning scheme', () => {
    const colour = {
      id: 'blue',
      label: { zh: '蓝', en: 'blue' },
      colour: 'blue',
      disposition: { id: 'explain', label: { zh: '情况说明', en: 'explain' } },
      answerWithinDays: 7,
      dayKind: 'working',
      escalates: true,
    };
    expect(faults({ ...TEST_MODULE, warnings: { colours: [colour], raised: [] } })).toEqual([
      'warnings.colours[0].escalates PLAN.WARNING_ESCALATES_BEYOND_HIGHEST',
    ]);
  });

  it('can keep reports confidential always, and nothing that it has not', () => {
    expect(faults({ ...TEST_MODULE, confidential: ['warningReports'] })).toEqual([]);
    expect(faults({ ...TEST_MODULE, confidential: ['objections'] })).toEqual([
      'confidential[0] MODULE.NOT_CHOICE',
    ]);
  });

  it('names a standing duty that never comes', () => {
    const duty = {
      id: 'training',
      title: { zh: '轮训', en: 'training' },
      recurrence: 'now and then',
      windowDays: 0,
      owner: { of: 'unit' },
      kind: 'training',
      nilReturnCounts: false,
    };
    expect(faults({ ...TEST_MODULE, duties: [duty] })).toEqual([
      'duties[0].recurrence PLAN.RECURRENCE_INVALID',
    ]);
    expect(faults({ ...TEST_MODULE, duties: [{ ...duty, recurrence: 'FREQ=MONTHLY' }] })).toEqual([]);
  });

  it('names all faults at once, of form and of meaning', () => {
    const { title: _, ...untitled } = {
      ...withLevel(0, { officersAppointedBy: 'village' }),
      timeZone: 'Mars',
    };
    expect(faults({ ...untitled, stages: [] })).toEqual([
      'stages MODULE.FIELD_UNKNOWN',
      'title MODULE.FIELD_MISSING',
      'timeZone MODULE.TIME_ZONE_UNKNOWN',
      'network.levels[0].officersAppointedBy MODULE.APPOINTER_NOT_ABOVE',
    ]);
  });

  it.each([null, [], 'x', 7, { network: 3 }, { network: { levels: [null] }, reporting: { schedules: [5] } }])(
    'that is none is refused without an accident: %j',
    (input) => {
      expect(faults(input).length).toBeGreaterThan(0);
      expect(() => parseModule(input, KNOWN)).toThrow('MODULE.INVALID');
    },
  );
});

/** A scenario's file becomes steps, or every one of its faults is named, with its place. */
import { DomainError } from '../../../workflows/kernel/domain-error';
import type { Fault } from '../../../workflows/plans/fault';
import { play } from '../play';
import { stepsOf } from './expand';
import type { CommandStep } from './steps';

const FOUNDING = {
  on: '2012-01-04',
  units: [
    { id: 'bureau', name: '某局', kind: 'body' },
    { id: 'section', name: '某科', kind: 'section', parent: 'bureau' },
  ],
  persons: { 'p-admin': '管理甲', 'p-head': '科长乙' },
  posts: [
    {
      id: 'admin',
      unit: 'bureau',
      name: '管理员',
      rank: 'staff',
      role: 'administrator',
      holders: [{ person: 'p-admin', from: '2012-01-04' }],
    },
    {
      id: 'head',
      unit: 'section',
      name: '科长',
      rank: 'middle',
      role: 'unitHead',
      holders: [{ person: 'p-head', from: '2011-03-01' }],
    },
  ],
};

function scenario(...steps: readonly object[]) {
  return { schema: 1, id: 'test', founding: FOUNDING, steps };
}

function told(...steps: readonly object[]): readonly CommandStep[] {
  const commands = stepsOf(scenario(...steps)).filter((step) => step.kind === 'command');
  // The founding's own: a unit, a person, a post, an appointment.
  return commands.slice(4);
}

function faultsOf(input: unknown): readonly (readonly [string, string])[] {
  try {
    stepsOf(input);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'SCENARIO.INVALID') throw error;
    return (error.details['faults'] as readonly Fault[]).map(({ path, code }) => [path, code]);
  }
  return [];
}

const DUTIES = {
  on: '2012-02-01',
  by: 'head',
  give: 'RecordPostDuties',
  data: { postId: 'head', duties: [] },
};
const SUCCESSION = [
  {
    on: '2012-03-01',
    by: 'admin',
    give: 'EndAppointment',
    data: { postId: 'head', appointmentId: 'head.p-head', until: '$today', reason: '调动' },
  },
  { on: '2012-03-02', by: 'admin', give: 'RegisterPerson', data: { personId: 'p-next', name: '科长丙' } },
  {
    on: '2012-03-05',
    by: 'admin',
    give: 'AppointPerson',
    data: { postId: 'head', appointmentId: 'head.p-next', personId: 'p-next', from: '2012-03-05' },
  },
];

describe('the steps of a scenario', () => {
  it('begin with the founding, and the administrator sets up the rest on the same day', () => {
    const [found, ...rest] = stepsOf(scenario());
    expect(found).toMatchObject({
      kind: 'found',
      founding: { unit: { unitId: 'bureau' }, post: { postId: 'admin' }, person: { personId: 'p-admin' } },
    });
    expect(rest.map((step) => step.kind === 'command' && step.request.type)).toEqual([
      'EstablishUnit',
      'RegisterPerson',
      'EstablishPost',
      'AppointPerson',
    ]);
  });

  it('are given by whoever holds the post on the day', () => {
    const acting = told({ ...DUTIES, on: '2012-03-01' }, ...SUCCESSION, { ...DUTIES, on: '2012-03-05' })
      .filter(({ request }) => request.type === 'RecordPostDuties')
      .map(({ request }) => request.acting);
    expect(acting).toEqual([
      { postId: 'head', personId: 'p-head' },
      { postId: 'head', personId: 'p-next' },
    ]);
  });

  it('are given by a certain person, or by the public, where it says so', () => {
    const acting = told({ ...DUTIES, by: 'head/p-admin' }, { ...DUTIES, by: 'public' }).map(
      ({ request }) => request.acting,
    );
    expect(acting).toEqual([{ postId: 'head', personId: 'p-admin' }, 'public']);
  });

  it('are given once for each entry, whose data goes over the common data', () => {
    const steps = told({
      on: '2012-02-01',
      give: 'RegisterPerson',
      by: 'admin',
      data: { name: '同名' },
      each: [{ data: { personId: 'p-1' } }, { data: { personId: 'p-2', name: '另名' }, title: '第二人' }],
    });
    expect(steps.map(({ title, request }) => [title, request.data])).toEqual([
      ['RegisterPerson', { name: '同名', personId: 'p-1' }],
      ['第二人', { name: '另名', personId: 'p-2' }],
    ]);
  });

  it('put the holder and the day where data asks for them', () => {
    const [step] = told({ ...DUTIES, data: { who: ['$holder:head'], on: '$today', text: '$5' } });
    expect(step?.request.data).toEqual({ who: ['p-head'], on: '2012-02-01', text: '$5' });
  });

  it('correct the step of a name by its event', () => {
    const [first, second] = told({ ...DUTIES, as: 'first' }, { ...DUTIES, corrects: 'first' });
    expect(first?.request.corrects).toBeUndefined();
    expect(second?.request.corrects).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('each have a time of their own in the order told', () => {
    const times = told(DUTIES, DUTIES, DUTIES).map(({ request }) => request.occurredAt);
    expect(times).toEqual([
      '2012-02-01T02:15:00.000Z',
      '2012-02-01T06:30:00.000Z',
      '2012-02-01T08:15:00.000Z',
    ]);
  });
});

describe('the faults of a scenario', () => {
  it('are none where all is well', () => {
    expect(faultsOf(scenario({ chapter: '一' }, DUTIES, { sweep: '2012-02-01' }, ...SUCCESSION))).toEqual([]);
  });

  it.each([
    ['a step that is nothing', { say: 'x' }, 'steps[0]', 'SCENARIO.STEP_UNCLEAR'],
    [
      'a step that is two things',
      { sweep: '2012-02-01', chapter: '一' },
      'steps[0]',
      'SCENARIO.STEP_UNCLEAR',
    ],
    ['a field that is none', { ...DUTIES, when: 1 }, 'steps[0].when', 'SCENARIO.FIELD_UNKNOWN'],
    ['a day that is none', { sweep: '2012-02-30' }, 'steps[0].sweep', 'SCENARIO.DATE_INVALID'],
    ['a day before the founding', { sweep: '2012-01-03' }, 'steps[0]', 'SCENARIO.GOES_BACK'],
    ['a command that is none', { ...DUTIES, give: 'Dance' }, 'steps[0]', 'SCENARIO.COMMAND_UNKNOWN'],
    [
      "a command of the engine's own",
      { ...DUTIES, give: 'PinNotice' },
      'steps[0]',
      'SCENARIO.COMMAND_UNKNOWN',
    ],
    ['nobody who acts', { on: '2012-02-01', give: 'RecordPostDuties' }, 'steps[0]', 'SCENARIO.CANNOT_TELL'],
    ['a post that is none', { ...DUTIES, by: 'tail' }, 'steps[0]', 'SCENARIO.POST_UNKNOWN'],
    [
      'a post in data that is none',
      { ...DUTIES, data: { who: '$holder:tail' } },
      'steps[0]',
      'SCENARIO.POST_UNKNOWN',
    ],
    ['a name not given', { ...DUTIES, corrects: 'nothing' }, 'steps[0]', 'SCENARIO.NAME_UNKNOWN'],
  ])('name %s', (_, step, path, code) => {
    expect(faultsOf(scenario(step))).toEqual([[path, code]]);
  });

  it('name a name given twice, a post nobody holds, and all of them at once', () => {
    const between = { ...DUTIES, on: '2012-03-02' };
    const [ending] = SUCCESSION;
    expect(
      faultsOf(scenario({ ...DUTIES, as: 'a' }, { ...DUTIES, as: 'a' }, ending as object, between)),
    ).toEqual([
      ['steps[1]', 'SCENARIO.NAME_TWICE'],
      ['steps[3]', 'SCENARIO.NOT_HELD'],
    ]);
  });

  it('name what the founding lacks', () => {
    const [bureau, section] = FOUNDING.units;
    const [admin, head] = FOUNDING.posts;
    const founding = {
      ...FOUNDING,
      units: [bureau, { ...section, parent: 'nowhere', head: 'nobody' }],
      posts: [
        { ...admin, role: 'auditor' },
        { ...head, unit: 'elsewhere', holders: [{ person: 'x', from: '2011-01-01' }] },
      ],
    };
    expect(faultsOf({ ...scenario(), founding })).toEqual([
      ['founding.units[1]', 'SCENARIO.UNIT_UNKNOWN'],
      ['founding.units[1]', 'SCENARIO.POST_UNKNOWN'],
      ['founding.posts[1]', 'SCENARIO.UNIT_UNKNOWN'],
      ['founding.posts[1]', 'SCENARIO.PERSON_UNKNOWN'],
      ['founding', 'SCENARIO.NO_ADMINISTRATOR'],
    ]);
  });
});

describe('playing', () => {
  const progress = { step: () => undefined, done: () => undefined };
  const players = (code: string | null) => ({
    gateway: {
      execute: () => (code === null ? Promise.resolve({} as never) : Promise.reject(new DomainError(code))),
      foundOrganisation: () => Promise.resolve({} as never),
    },
    sweep: () => Promise.resolve({ raised: [] }),
    named: <T>(data: T) => Promise.resolve(data),
  });

  it('stops at a step that is refused, with its number and the code', async () => {
    const steps = told(DUTIES);
    await expect(play(steps, players('POST.NO_DUTIES'), progress)).rejects.toThrow(
      'step 1 (2012-02-01, RecordPostDuties) was refused: POST.NO_DUTIES',
    );
  });

  it('goes on where a step is refused as told, and stops where it is not', async () => {
    const steps = told({ ...DUTIES, refused: 'POST.NO_DUTIES' });
    await expect(play(steps, players('POST.NO_DUTIES'), progress)).resolves.toMatchObject({ commands: 1 });
    await expect(play(steps, players('POST.OTHER'), progress)).rejects.toThrow('answered POST.OTHER');
    await expect(play(steps, players(null), progress)).rejects.toThrow('answered accepted');
  });
});

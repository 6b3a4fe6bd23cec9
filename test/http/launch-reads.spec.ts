/** What is asked before a campaign is launched, and where a campaign stands in its statechart. */
import type { Picture } from '../../src/charts/campaign-picture';
import type { CampaignWalk } from '../../src/charts/campaign-walk';
import type { Rehearsal } from '../../src/simulate/rehearsals';
import { askForGate, CAMPAIGN, campaignAt } from '../support/campaign-year';
import { Door } from './door';

const CALENDAR = 'calendars/cn-statutory';
const SIMULATION = 'plans/general-five-stage/simulation';

describe('before a launch', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open((await campaignAt('identification')).day('2024-04-15'));
  });
  afterAll(() => door.close());

  it('tells the holidays and the make-up days of a year, and of no other', async () => {
    const { body } = await door.get(`${CALENDAR}?year=2024`, 'cashier');
    const { years } = body['data'] as { years: Record<string, { holidays: string[]; makeUpDays: string[] }> };
    expect(Object.keys(years)).toEqual(['2024']);
    expect(years['2024']?.holidays).toContain('2024-10-01');
    expect(years['2024']?.makeUpDays).toContain('2024-09-29');
  });

  it('has nothing for a year the calendar lacks, and every year without one asked for', async () => {
    const lacking = await door.get(`${CALENDAR}?year=2150`, 'cashier');
    expect(lacking.body['data']).toMatchObject({ id: 'cn-statutory', years: {} });
    const { body } = await door.get(CALENDAR, 'cashier');
    expect(Object.keys((body['data'] as { years: object }).years).length).toBeGreaterThan(10);
  });

  it.each([
    [`${CALENDAR}?year=0`, 400, 'REQUEST.PARAMETER_INVALID'],
    [`${CALENDAR}?year=zwei`, 400, 'REQUEST.PARAMETER_INVALID'],
    ['calendars/moon', 404, 'CALENDAR.UNKNOWN'],
    [`${SIMULATION}?units=0`, 400, 'REQUEST.PARAMETER_INVALID'],
    [`${SIMULATION}?units=61`, 400, 'REQUEST.PARAMETER_INVALID'],
    [`${SIMULATION}?units=-1`, 400, 'REQUEST.PARAMETER_INVALID'],
    [`${SIMULATION}?year=999999999`, 400, 'REQUEST.PARAMETER_INVALID'],
    ['plans/nobody-knows/simulation', 404, 'PLAN.UNKNOWN'],
    ['plans/puyang-sti-2012/simulation?year=2024', 422, 'PLAN.YEAR_FIXED'],
  ])('refuses %s', async (path, status, code) => {
    await door.refuses(status, code, () => door.get(path, 'bureauHead'));
  });

  it('walks the plan for whoever heads a unit, and writes nothing', async () => {
    const before = await door.town.store.end();
    const { body, status } = await door.get(`${SIMULATION}?year=2024&units=2`, 'licensingHead');
    expect(status).toBe(200);
    const { stages, completed, runs, cautions } = body['data'] as Rehearsal;
    expect(completed).toBe(runs);
    expect(stages.map(({ stageId }) => stageId)).toHaveLength(5);
    for (const { ends, opens, slowest } of stages) {
      expect(ends!.p50 >= opens).toBe(true);
      expect(ends!.p50 <= ends!.p95).toBe(true);
      expect(slowest!.title.zh).not.toBe('');
    }
    expect(Array.isArray(cautions)).toBe(true);
    expect((await door.get(`${SIMULATION}?year=2024&units=2`, 'licensingHead')).body['data']).toEqual(
      body['data'],
    );
    expect(await door.town.store.end()).toBe(before);
  });

  it('walks it for nobody else', async () => {
    for (const name of ['licensingClerk', 'inspector', 'administrator'] as const)
      await door.refuses(403, 'RIGHTS.DENIED', () => door.get(SIMULATION, name));
  });
});

describe('the statechart of a campaign', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open((await campaignAt('identification')).day('2024-04-15'));
  });
  afterAll(() => door.close());

  const path = `campaigns/${CAMPAIGN}/statechart`;
  async function walk(query = '', reader: 'cashier' | 'auditor' = 'cashier'): Promise<CampaignWalk> {
    const { body } = await door.get(`${path}${query}`, reader);
    return (body['data'] as { walk: CampaignWalk }).walk;
  }

  it('tells the way it has walked, day by day', async () => {
    const { state, steps } = await walk();
    expect(state).toBe('running.working');
    expect(steps.map(({ event, state: to, on, stageId }) => [event, to, on, stageId])).toEqual([
      ['CampaignLaunched', 'running.working', '2024-03-01', null],
      ['GateRequested', 'running.gateRequested', '2024-03-28', 'mobilization'],
      ['GateDecided', 'running.working', '2024-03-29', 'mobilization'],
    ]);
  });

  it('names what may come next, and who may give it', async () => {
    const roles = new Map((await walk()).next.map((act) => [act.event, act.roles]));
    expect(Object.fromEntries(roles)).toEqual({
      GateRequested: ['office'],
      CampaignSuspended: ['leadershipHead', 'leadershipMember'],
      CampaignEndedEarly: ['leadershipHead', 'leadershipMember'],
    });
    await askForGate(door.town, 'identification');
    const asked = await walk();
    expect(asked.state).toBe('running.gateRequested');
    const decided = asked.next.find(({ event }) => event === 'GateDecided');
    // Another stage follows: it cannot lead to the end yet.
    expect(decided?.leadsTo.map(({ en }) => en)).toEqual([
      'The stage is worked on',
      'Returned, being put right',
    ]);
    expect(asked.next.find(({ event }) => event === 'GateRequestWithdrawn')?.leadsTo).toHaveLength(1);
  });

  it('shows an auditor where it stood before', async () => {
    const { state, steps } = await walk('?at=2024-03-28', 'auditor');
    expect([state, steps.length]).toEqual(['running.gateRequested', 2]);
  });

  it('draws every state inside the picture, in both languages', async () => {
    const { body } = await door.get(path, 'cashier');
    const { picture } = body['data'] as { picture: Picture };
    expect(picture.boxes.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['none', 'running', 'running.rectifying', 'suspended', 'archived']),
    );
    for (const { x, y, width, height, words, state } of picture.boxes) {
      expect(x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height).toBe(true);
      if (state !== 'start') expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(picture.lines.some(({ from, to }) => from === 'suspended' && to === 'endedEarly')).toBe(true);
  });

  it('is not there for a campaign nobody launched', async () => {
    await door.refuses(404, 'CAMPAIGN.NOT_FOUND', () => door.get('campaigns/absent-1/statechart', 'cashier'));
  });
});

/** An auditor asks any view as it stood at an earlier moment; what was written since is not in it. */
import { CAMPAIGN, campaignAt, submissionId } from '../support/campaign-year';
import type { PostName } from '../support/organisation';
import { Door } from './door';

interface Told {
  readonly data: unknown;
  readonly completeTo: { readonly position: string; readonly recordedAt: string };
}

const campaign = `campaigns/${CAMPAIGN}`;
const submission = submissionId('grading', 'licensing');

describe('an earlier moment', () => {
  let door: Door;
  /** The last event before the grading stage was passed. */
  let before: { readonly position: string; readonly recordedAt: string };

  beforeAll(async () => {
    door = await Door.open(await campaignAt('assessment'));
    const events = await door.town.store.readAll({ limit: 100_000 });
    const passed = events.findIndex(
      ({ type, data }) => type === 'GateDecided' && (data as { stageId: string }).stageId === 'grading',
    );
    before = events[passed - 1]!;
  });
  afterAll(() => door.close());

  const ask = async (path: string, reader: PostName = 'auditor'): Promise<Told> => {
    const { status, body } = await door.get(path, reader);
    expect([path, status]).toEqual([path, 200]);
    return body as unknown as Told;
  };
  const stagesAt = async (at: string) => {
    const { data, completeTo } = await ask(`${campaign}/stages?at=${encodeURIComponent(at)}`);
    const { stages } = data as { stages: readonly { stageId: string; status: string }[] };
    return { completeTo, grading: stages.find(({ stageId }) => stageId === 'grading')?.status };
  };

  it('is named by a position of the log', async () => {
    expect(await stagesAt(before.position)).toMatchObject({
      completeTo: { position: before.position, recordedAt: before.recordedAt },
      grading: 'gateRequested',
    });
    expect((await stagesAt(String(Number(before.position) + 1))).grading).toBe('passed');
  });

  it('is named by an instant, to the millisecond, or by a day, which is its end', async () => {
    expect((await stagesAt(before.recordedAt)).grading).toBe('gateRequested');
    const justBefore = new Date(Date.parse(before.recordedAt) - 1).toISOString();
    expect(Number((await stagesAt(justBefore)).completeTo.position)).toBeLessThan(Number(before.position));
    const dayBefore = new Date(Date.parse(before.recordedAt) - 86_400_000).toISOString().slice(0, 10);
    expect((await stagesAt(dayBefore)).completeTo.recordedAt < before.recordedAt).toBe(true);
  });

  it('that is not over yet is the present', async () => {
    const now = await ask(`${campaign}/stages`);
    for (const at of ['2099-01-01', '2099-01-01T00:00:00.000Z', now.completeTo.position, '999999999']) {
      expect((await stagesAt(at)).completeTo).toEqual(now.completeTo);
    }
  });

  it.each([
    campaign,
    `${campaign}/matrix`,
    `${campaign}/register`,
    `${campaign}/register/counts`,
    `${campaign}/gates`,
    `${campaign}/stages/grading/missing`,
    `${campaign}/timeline`,
    'trails/unit/licensing',
    'units',
    'risk-points/licence-1',
    'powers/licence',
    `submissions/${submission}`,
    'events',
  ])('is answered by %s, and says how far it goes', async (path) => {
    const then = await ask(`${path}?at=${before.position}`);
    expect(then.completeTo).toMatchObject({ position: before.position });
    expect(then.completeTo).not.toEqual((await ask(path)).completeTo);
  });

  it('holds no event that came later, in the whole log or in one stream', async () => {
    const events = await door.town.store.readAll({ limit: 100_000 });
    const then = events.filter(({ position }) => Number(position) <= Number(before.position));
    for (const [more, expected] of [
      [`&after=${String(Number(before.position) - 3)}`, then.slice(-3)],
      [`&stream=campaign-${CAMPAIGN}`, then.filter(({ stream }) => stream === `campaign-${CAMPAIGN}`)],
    ] as const) {
      const told = await door.get(`events?at=${before.position}&limit=1000${more}`, 'auditor');
      expect(told.body).toMatchObject({ data: expected, page: { next: null } });
    }
  });

  it('counts days left and late from its own day, unless asked of another', async () => {
    const leftAt = async (more: string) => {
      const { data } = await ask(`${campaign}/stages?at=${before.position}${more}`);
      const { stages } = data as { stages: readonly { stageId: string; left: { days: number } | null }[] };
      return stages.find(({ stageId }) => stageId === 'grading')?.left?.days;
    };
    const day = before.recordedAt.slice(0, 10);
    expect(await leftAt('')).toBe(await leftAt(`&asOf=${day}`));
    expect(await leftAt('&asOf=2024-01-01')).toBeGreaterThan((await leftAt('')) ?? Infinity);
  });

  it('knows nothing of what came into being later', async () => {
    const first = await door.town.store.readStream(`submission-${submission}`);
    const unborn = String(Number(first[0]?.position) - 1);
    await door.refuses(404, 'SUBMISSION.NOT_FOUND', () =>
      door.get(`submissions/${submission}?at=${unborn}`, 'auditor'),
    );
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => door.get(`${campaign}?at=1`, 'auditor'));
  });

  it('shows a submission as it was, not as it has become', async () => {
    const events = await door.town.store.readStream(`submission-${submission}`);
    const states = [];
    for (const { position } of events) {
      states.push(((await ask(`submissions/${submission}?at=${position}`)).data as { state: string }).state);
    }
    expect(states).toEqual(['working', 'submitted', 'accepted']);
  });

  it.each<PostName>(['officeDirector', 'bureauHead', 'inspector', 'licensingHead'])(
    'is refused to %s: all history is the auditor’s',
    async (reader) => {
      await ask(`${campaign}/stages`, reader);
      await door.refuses(403, 'RIGHTS.DENIED', () => door.get(`${campaign}/stages?at=1`, reader));
      await door.refuses(403, 'RIGHTS.DENIED', () =>
        door.get(`${campaign}/stages/grading/missing?at=1`, reader),
      );
    },
  );

  it.each(['yesterday', '2024-02-30', '-1', '2024-01-01T00:00', '1;2'])('cannot be %s', async (at) => {
    await door.refuses(400, 'REQUEST.PARAMETER_INVALID', () =>
      door.get(`${campaign}/stages?at=${encodeURIComponent(at)}`, 'auditor'),
    );
  });
});

/** An assessment over HTTP: checks, scores, result, commendation, the report of the results, and who may see it. */
import { assessmentId, assessUnit, CAMPAIGN, campaignAt, scoresAt } from '../support/campaign-year';
import { SCOPE_UNITS, type PostName } from '../support/organisation';
import { actingAs, Door } from './door';

const LICENSING = `assessments/${assessmentId('licensing')}`;
const REPORT = `campaigns/${CAMPAIGN}/assessment-report`;
const HAND_OVER = `campaigns/${CAMPAIGN}/assessment-reports`;
const CHECK = {
  checkId: 'check-1',
  way: null,
  mode: 'onSite',
  by: '区纪委',
  checkerPostIds: ['inspector'],
  on: '2024-12-09',
  findings: [{ indicatorId: 'measures', text: '台账齐全' }],
  score: null,
  evidence: [{ title: '检查记录' }],
};
const HANDED = { recipient: '区委组织部', documentNumber: '某局〔2024〕20号', reportedOn: '2024-12-09' };
const COMMENDED = {
  title: '先进',
  authority: '局党组',
  documentNumber: '某局〔2024〕19号',
  on: '2024-12-09',
};

let door: Door;

beforeAll(async () => {
  door = await Door.open(await campaignAt('assessment'));
  door.town.day('2024-12-09');
});
afterAll(() => door.close());

const post = (name: PostName, path: string, fields: object) =>
  door.post(path, { acting: actingAs(name), ...fields });

describe('a check over HTTP', () => {
  beforeAll(async () => {
    const begin = { campaignId: CAMPAIGN, unitId: 'licensing' };
    expect((await post('officeDirector', 'assessments', begin)).status).toBe(201);
  });

  it('is refused where it says what it must not, and nothing is written', async () => {
    const check = (fields: object) => post('officeDirector', `${LICENSING}/checks`, { ...CHECK, ...fields });
    await door.refuses(422, 'ASSESSMENT.UNKNOWN_WAY', () => check({ way: 'society' }));
    await door.refuses(422, 'ASSESSMENT.WAY_SCORE_OUT_OF_RANGE', () => check({ score: 90 }));
    await door.refuses(422, 'ASSESSMENT.CHECKER_OF_UNIT', () =>
      check({ checkerPostIds: ['licensing-clerk'] }),
    );
    await door.refuses(404, 'POST.NOT_FOUND', () => check({ checkerPostIds: ['nobody'] }));
    await door.refuses(422, 'ASSESSMENT.DATE_IN_FUTURE', () => check({ on: '2024-12-10' }));
    await door.finds(['score NUMBER_OUT_OF_RANGE'], () => check({ score: 101 }));
    await door.finds(['mode NOT_CHOICE'], () => check({ mode: 'byTelephone' }));
    await door.refuses(403, 'RIGHTS.DENIED', () => post('licensingHead', `${LICENSING}/checks`, CHECK));
  });

  it('is recorded once', async () => {
    expect((await post('officeDirector', `${LICENSING}/checks`, CHECK)).status).toBe(200);
    await door.refuses(409, 'ASSESSMENT.CHECK_TWICE', () =>
      post('officeDirector', `${LICENSING}/checks`, CHECK),
    );
    const { body } = await door.get(LICENSING, 'licensingHead');
    expect(body['data']).toMatchObject({ checks: [CHECK] });
  });
});

describe('scores over HTTP', () => {
  it('say which deductions were made only where the plan lists them', async () => {
    const [first, ...others] = scoresAt(95);
    const deductions = [{ deductionId: 'late', times: 1 }];
    const scores = (made: unknown) => [{ ...first, deductions: made }, ...others];
    const score = (made: unknown) => post('officeDirector', `${LICENSING}/scores`, { scores: scores(made) });
    await door.refuses(422, 'ASSESSMENT.UNKNOWN_DEDUCTION', () => score(deductions));
    await door.finds(['scores.0.deductions.0.times NUMBER_OUT_OF_RANGE'], () =>
      score([{ deductionId: 'late', times: 0 }]),
    );
    expect((await score([])).status).toBe(200);
  });
});

describe('the report of the results over HTTP', () => {
  it('is not handed over before every unit has a result', async () => {
    await door.refuses(422, 'CAMPAIGN.RESULTS_INCOMPLETE', () => post('officeDirector', HAND_OVER, HANDED));
  });

  it('is handed over once they have, by the office, once under its id', async () => {
    const confirm = { result: 'excellent' };
    expect((await post('bureauHead', `${LICENSING}/result`, confirm)).status).toBe(200);
    for (const unitId of SCOPE_UNITS) {
      if (unitId !== 'licensing') await assessUnit(door.town, unitId, 80, 'good');
    }
    await door.refuses(403, 'RIGHTS.DENIED', () => post('licensingHead', HAND_OVER, HANDED));
    await door.refuses(422, 'CAMPAIGN.DATE_IN_FUTURE', () =>
      post('officeDirector', HAND_OVER, { ...HANDED, reportedOn: '2024-12-10' }),
    );
    const given = { ...HANDED, reportId: 'report-1' };
    expect((await post('officeDirector', HAND_OVER, given)).status).toBe(200);
    await door.refuses(409, 'CAMPAIGN.DUPLICATE_ENTRY', () => post('officeDirector', HAND_OVER, given));
  });

  it('commends the excellent and nobody else', async () => {
    const commend = (unitId: string) =>
      post('bureauHead', `assessments/${assessmentId(unitId)}/commendation`, COMMENDED);
    await door.refuses(422, 'ASSESSMENT.NOT_TO_COMMEND', () => commend('finance'));
    expect((await commend('licensing')).status).toBe(200);
    await door.refuses(409, 'ASSESSMENT.COMMENDED_ALREADY', () => commend('licensing'));
  });

  it('is data: ranks, results, leaders, commendations, what was handed over', async () => {
    const { status, body } = await door.get(REPORT, 'officeDirector');
    expect(status).toBe(200);
    expect(body['data']).toMatchObject({
      campaignId: CAMPAIGN,
      units: [
        { unitId: 'licensing', rank: 1, total: 95, result: 'excellent', leaders: [{ personId: 'chen' }] },
        { unitId: 'bureau', rank: 2, total: 80, result: 'good' },
        { unitId: 'finance', rank: 2, total: 80, result: 'good' },
      ],
      reports: [{ reportId: 'report-1', recipient: '区委组织部', leaders: expect.any(Array) }],
    });
  });

  it('is a table in plain text', async () => {
    const { status, type, text } = await door.get(`${REPORT}/text`, 'officeDirector');
    expect({ status, type }).toEqual({ status: 200, type: 'text/plain; charset=utf-8' });
    expect(text).toMatch(/1 +审批科 +95\.00 +优秀/);
    expect(text).toContain('已通报 handed over 2024-12-09 区委组织部 某局〔2024〕20号');
    expect(text).toContain('表彰 审批科：先进（局党组 某局〔2024〕19号）');
  });

  it('is seen whole by host and group, and by a unit for itself', async () => {
    await door.refuses(403, 'RIGHTS.DENIED', () => door.get(REPORT, 'cashier'));
    await door.refuses(403, 'RIGHTS.DENIED', () => door.get(`${REPORT}?unit=licensing`, 'cashier'));
    const { body } = await door.get(`${REPORT}?unit=finance`, 'cashier');
    expect(body['data']).toMatchObject({
      units: [{ unitId: 'finance', rank: 2 }],
      reports: [{ results: [{ unitId: 'finance' }] }],
    });
    await door.refuses(404, 'CAMPAIGN.NOT_FOUND', () =>
      door.get('campaigns/none/assessment-report', 'cashier'),
    );
  });
});

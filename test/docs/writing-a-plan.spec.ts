/** docs/plans/writing-a-plan.md: its example goes the whole way, and what it names exists. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { GATE_RULES } from '../../workflows/gates/registry';
import { PLAN_CAUTION_REASONS } from '../../workflows/plans/plan-caution';
import { PLAN_REASONS } from '../../workflows/plans/plan-fault';
import { GROUP, HOST_UNIT, OFFICE, SCOPE_UNITS } from '../support/organisation';
import { Town } from '../support/town';
import { typed } from '../support/cli';

const DOCS = join(__dirname, '../../docs/plans');
const EXAMPLE = join(DOCS, 'examples/chengwan-water-2026');
const page = readFileSync(join(DOCS, 'writing-a-plan.md'), 'utf8');
const root = mkdtempSync(join(tmpdir(), 'liancheng-guide-'));
afterAll(() => rmSync(root, { recursive: true }));

async function plan(...argv: readonly string[]) {
  const { code, out, err } = await typed(['plan', ...argv, '--data', join(root, 'none')]);
  return { code, out: `${out}${err}` };
}

const example = (name: string) => join(EXAMPLE, name);

describe('the example', () => {
  it('is what its answers come to', async () => {
    const file = join(root, 'plan.yaml');
    expect(await plan('new', file, '--answers', example('answers.yaml'))).toMatchObject({ code: 0 });
    expect(parse(readFileSync(file, 'utf8'))).toEqual(parse(readFileSync(example('plan.yaml'), 'utf8')));
  });

  it('has neither faults nor cautions', async () => {
    expect(await plan('check', example('plan.yaml'), '--strict')).toMatchObject({ code: 0 });
  });

  it('can be walked to its end, and its last stage is too short, as the page says', async () => {
    const files = ['--units', example('units.yaml'), '--assume', example('assumptions.yaml')];
    const { code, out } = await plan('simulate', example('plan.yaml'), ...files, '--runs', '40', '--json');
    expect(code).toBe(0);
    const { summary } = JSON.parse(out);
    expect(summary.completed).toBe(40);
    const last = summary.stages.at(-1);
    expect(last.ends.p50 > '2026-12-31').toBe(true);
    expect(last.criteria[0].rule).toBe('assessment/summary-filed');
  });

  it('is launched from the data folder, and its first gate asks for what the plan says and passes', async () => {
    const dataDir = join(root, 'data');
    mkdirSync(join(dataDir, 'plans'), { recursive: true });
    copyFileSync(example('plan.yaml'), join(dataDir, 'plans/chengwan-water-2026.yaml'));
    const town = await Town.found({ dataDir });
    try {
      const campaignId = 'chengwan-2026';
      const on = { campaignId, stageId: 'mobilization' };
      await town.day('2026-03-02').as('bureauHead').execute('LaunchCampaign', {
        campaignId,
        title: '澄湾县水务局廉政风险防控工作',
        hostUnitId: HOST_UNIT,
        planId: 'chengwan-water-2026',
        year: 2026,
        scopeUnitIds: SCOPE_UNITS,
        group: GROUP,
        office: OFFICE,
        previousCampaignId: null,
      });
      const pass = { ...on, outcome: 'passed', exceptions: [], reason: '已完成' } as const;
      const clerk = town.as('officeClerk');
      await clerk.execute('IssuePlan', {
        campaignId,
        documentNumber: '澄水发〔2026〕3号',
        title: '实施方案',
        issuedOn: '2026-03-02',
        issuedBy: '澄湾县水务局',
      });
      await clerk.execute('RecordMeeting', {
        campaignId,
        meetingId: 'meeting-1',
        kind: 'mobilization',
        heldOn: '2026-03-02',
        place: '会议室',
        attendance: 20,
        topic: '动员会',
        evidence: [{ title: '签到表' }],
      });
      await town
        .day('2026-03-30')
        .as('officeDirector')
        .execute('RequestGate', { ...on, note: '' });
      const decide = () => town.day('2026-03-31').as('bureauHead').execute('DecideGate', pass);
      // The template's two trainings were taken over.
      await expect(decide()).rejects.toMatchObject({ code: 'GATE.BLOCKED' });
      for (const trainingId of ['training-1', 'training-2']) {
        await town.as('officeClerk').execute('RecordTraining', {
          campaignId,
          trainingId,
          heldOn: '2026-03-31',
          topic: '学习',
          attendance: 20,
          unitIds: SCOPE_UNITS,
          evidence: [],
        });
      }
      await decide();
      const { context } = await town.engine.gateway.lookup.campaign(campaignId);
      expect(context.currentStageId).toBe('identification');
      expect(context.stages['identification']).toMatchObject({
        closes: '2026-06-30',
        submissionDue: '2026-05-15',
      });
    } finally {
      await town.close();
    }
  });
});

describe('the page', () => {
  it('names only rules, faults and cautions that exist', () => {
    const rules = new Set(GATE_RULES.map(({ id }) => id));
    const kinds = /`((?:mobilization|identification|grading|control|assessment)\/[a-z-]+)`/g;
    const named = [...page.matchAll(kinds)].map(([, id]) => id!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !rules.has(id))).toEqual([]);
    const codes = [...page.matchAll(/`PLAN\.([A-Z_]+)`/g)].map(([, reason]) => reason!);
    const known: readonly string[] = [...PLAN_REASONS, ...PLAN_CAUTION_REASONS];
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((reason) => !known.includes(reason))).toEqual([]);
  });
});

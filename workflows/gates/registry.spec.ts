import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CampaignEvent } from '../campaign/events';
import type { CampaignContext } from '../campaign/state';
import { withEntry } from '../kernel/keyed';
import {
  campaignPlan,
  contextAfter,
  launched,
  openedAt,
  pinned,
} from '../campaign/test-campaign.spec-support';
import { STAGE_KINDS, type Plan } from '../plans/plan';
import { testMeasure, testPost, testPower, testRiskPoint } from '../submission/test-contents.spec-support';
import { MAX_BLOCKERS_KEPT } from './gate-finding';
import type { GateRule } from './gate-rule';
import { ask, askAll, GATE_RULES, ruleOf } from './registry';

const keyOf = (rule: Pick<GateRule, 'id' | 'version'>) => `${rule.id}@${rule.version}`;

describe('the registry', () => {
  it('lists each rule once, under its kind', () => {
    const keys = GATE_RULES.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    for (const rule of GATE_RULES) expect(rule.id.split('/')[0]).toBe(rule.kind);
    expect([...new Set(GATE_RULES.map((rule) => rule.kind))]).toEqual(STAGE_KINDS);
  });

  it('finds a rule by id and version, and nothing else', () => {
    for (const rule of GATE_RULES) expect(ruleOf(rule.id, rule.version)).toBe(rule);
    expect(ruleOf('mobilization/plan-issued', 2)).toBeUndefined();
    expect(ruleOf('mobilization/nothing', 1)).toBeUndefined();
  });

  it('has rules whose codes are well formed and that refuse unknown settings', () => {
    for (const rule of GATE_RULES) {
      for (const code of rule.codes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*_MISSING(_[A-Z]+)+$/);
      expect(rule.checkSettings({})).toEqual([]);
      expect(rule.checkSettings({ nonsense: true }).map((fault) => fault.path)).toEqual(['nonsense']);
    }
  });
});

/** Rows of the tables in docs/gates.md: `| cell | cell |`. */
function tableRows(heading: string): readonly (readonly string[])[] {
  const text = readFileSync(join(__dirname, '../../docs/gates.md'), 'utf8');
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const codesIn = (cell: string | undefined) =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]);

describe('docs/gates.md', () => {
  it.each(STAGE_KINDS)('describes every rule of %s as it is, and no other', (kind) => {
    const rows = tableRows(kind).map((cells) => ({
      key: `${codesIn(cells[0])[0] ?? ''}@${cells[1] ?? ''}`,
      zh: cells[2],
      en: cells[3],
      codes: codesIn(cells[6]),
      hasSource: (cells[7] ?? '') !== '',
    }));
    const rules = GATE_RULES.filter((rule) => rule.kind === kind).map((rule) => ({
      key: keyOf(rule),
      zh: rule.title.zh,
      en: rule.title.en,
      codes: rule.codes,
      hasSource: true,
    }));
    expect(rows).toEqual(rules);
  });

  it('explains every blocker code, and no other', () => {
    const explained = tableRows('Blocker codes').map((cells) => codesIn(cells[0])[0] ?? '');
    const codes = new Set(GATE_RULES.flatMap((rule) => rule.codes));
    expect(explained).toEqual([...codes].toSorted());
  });
});

/** A plan whose stage of the kind has every rule of that kind as a criterion. */
function planWithAllRules(): Plan {
  const plan = campaignPlan();
  const stages = plan.stages.map((stage) => ({
    ...stage,
    gate: {
      criteria: GATE_RULES.filter((rule) => rule.kind === stage.kind).map(({ id, version }) => ({
        rule: id,
        version,
        settings: {},
      })),
    },
  }));
  return { ...plan, stages };
}

describe('asking what is missing', () => {
  const campaign = contextAfter(launched({ plan: planWithAllRules() }));

  it('answers every criterion of the stage in the plan’s order, also of a stage to come', () => {
    for (const kind of STAGE_KINDS) {
      const findings = ask(campaign, kind, '2012-04-10');
      const rules = GATE_RULES.filter((rule) => rule.kind === kind);
      expect(findings.map((finding) => [finding.rule, finding.version, finding.title])).toEqual(
        rules.map((rule) => [rule.id, rule.version, rule.title]),
      );
      for (const finding of findings) expect(finding.passed).toBe(finding.blockerCount === 0);
    }
  });

  it('keeps a hundred blockers of each answer and counts them all', () => {
    const scope = (units: number) =>
      Array.from({ length: units }, (_, index) => ({ unitId: `unit-${index}`, name: `单位${index}` }));
    const contacts = (units: number) => {
      const findings = ask(
        contextAfter(launched({ plan: planWithAllRules(), scope: scope(units) })),
        'mobilization',
        '2012-04-10',
      );
      return findings.find((finding) => finding.rule === 'mobilization/contacts-named');
    };
    expect(contacts(MAX_BLOCKERS_KEPT)).toMatchObject({ passed: false, blockerCount: 100 });
    expect(contacts(MAX_BLOCKERS_KEPT)?.blockers).toHaveLength(100);
    expect(contacts(MAX_BLOCKERS_KEPT + 1)).toMatchObject({ blockerCount: 101 });
    expect(contacts(MAX_BLOCKERS_KEPT + 1)?.blockers).toHaveLength(100);
  });

  it('refuses an unknown stage, and fails on a rule no plan check lets through', () => {
    expect(() => ask(campaign, 'nowhere', '2012-04-10')).toThrow('CAMPAIGN.UNKNOWN_STAGE');
    const [first, ...rest] = campaignPlan().stages;
    const criteria = [{ rule: 'mobilization/nothing', version: 1, settings: {} }];
    const stages = [{ ...first!, gate: { criteria } }, ...rest];
    const broken = contextAfter(launched({ plan: { ...campaignPlan(), stages } }));
    expect(() => ask(broken, 'mobilization', '2012-04-10')).toThrow('mobilization/nothing@1');
  });

  it('ignores what a unit no longer in scope handed in', () => {
    const removed: CampaignEvent = {
      type: 'ScopeChanged',
      data: { added: [], removedUnitIds: ['unit-a'], reason: '撤并' },
    };
    const events = [
      ...openedAt('grading', { plan: planWithAllRules() }),
      pinned('unit-a', 'grading', { riskPoints: [testRiskPoint('rp-1', { level: 1, postRank: 'leader' })] }),
      removed,
    ];
    for (const kind of STAGE_KINDS) {
      const blockers = askAll(contextAfter(events), kind, '2012-12-30').flatMap((answer) => answer.blockers);
      expect(blockers.filter((blocker) => blocker.unitId === 'unit-a')).toEqual([]);
    }
  });

  it('answers for a thousand units of twenty points', () => {
    const large = largeCampaign(1_000, 20);
    for (const kind of STAGE_KINDS) {
      const findings = ask(large, kind, '2012-12-30');
      expect(findings.some((finding) => finding.blockerCount >= 1_000)).toBe(true);
    }
  });
});

function largeCampaign(units: number, points: number) {
  const unitIds = Array.from({ length: units }, (_, index) => `unit-${index}`);
  const base = contextAfter(
    launched({ plan: planWithAllRules(), scope: unitIds.map((unitId) => ({ unitId, name: unitId })) }),
  );
  const submissions = unitIds.flatMap((unitId) => {
    const ids = Array.from({ length: points }, (_, index) => `${unitId}-${index}`);
    const riskPoints = ids.map((id) => testRiskPoint(`rp-${id}`, { level: 1, postRank: 'leader' }));
    return [
      pinned(unitId, 'identification', {
        posts: [testPost(`post-${unitId}`)],
        powers: ids.map((id) => testPower(`power-${id}`, { flowSteps: 0 })),
      }),
      pinned(unitId, 'grading', { riskPoints }),
      pinned(unitId, 'control', { measures: ids.map((id) => testMeasure(`m-${id}`, `rp-${id}`)) }),
    ];
  });
  const data = submissions.flatMap((event) => (event.type === 'SubmissionPinned' ? [event.data] : []));
  const pinnedAll = data.reduce<CampaignContext['submissions']>(
    (all, each) => withEntry(all, each.submissionId, each),
    {},
  );
  return { ...base, submissions: pinnedAll };
}

/** The demo of a cascade: plays it, shows the tree of campaigns, and checks that every level adds up to what was told. */
import { campaignTree, type CampaignNode } from '../../projections/cascade/query';
import { registerCounts } from '../../projections/register/counts';
import { DomainError } from '../../workflows/kernel/domain-error';
import { verifyLog } from '../event-store/verify-log';
import type { AskViews } from '../projecting/views';
import { treeText } from '../text/campaign-tree';
import { cascadeScenario, type CascadeScenario } from './cascade-scenario';
import { progressOn } from './progress';
import { printChecks } from './report';
import type { DemoCheck } from './report/checks';
import type { DemoParts, DemoResult } from './run-demo';

export async function runCascadeDemo(planId: string, parts: DemoParts): Promise<DemoResult> {
  const { gateway, views, store, reactor, out } = parts;
  const scenario = cascadeScenario(planId);
  const { block, founding, steps } = scenario;
  await gateway.foundOrganisation(founding);
  const progress = progressOn(out, steps.length);
  for (const { on, title, request } of steps) {
    try {
      await gateway.execute(request);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const why = `${error.code} ${JSON.stringify(error.details)}`;
      throw new Error(`${on} ${title} was refused: ${why}`, { cause: error });
    }
    progress.step(on.slice(0, 7));
  }
  progress.done();
  out.write(`已执行 ${steps.length} 条命令 commands given: ${steps.length}\n`);
  const asOf = steps.at(-1)?.on ?? '';
  const waitFor = await store.end();
  const { answer: node } = await views.ask(campaignTree, { campaignId: block.campaign, asOf }, { waitFor });
  if (node === undefined) throw new Error(`campaign ${block.campaign} is not in the views`);
  out.write(`\n■ 各级工作 Tree of campaigns\n\n${treeText(node)}\n`);
  const { events, streams, firstFault } = await verifyLog(store);
  const { state, refusedCount } = reactor.status();
  const checks: readonly DemoCheck[] = [
    {
      name: '哈希链完整 hash chains hold',
      ok: firstFault === undefined,
      detail: `${events} 个事件，${streams} 条流${firstFault === undefined ? '' : `；${firstFault.reason}`}`,
    },
    {
      name: '后续动作均已完成 follow-ups done',
      ok: state === 'running' && refusedCount === 0,
      detail: refusedCount === 0 ? '无一被拒' : `${refusedCount} 项被拒`,
    },
    archived(node),
    addsUp(node, scenario),
    await registersAgree(node, views),
  ];
  printChecks(checks, out);
  return { ok: checks.every(({ ok }) => ok), checks };
}

function archived(node: CampaignNode): DemoCheck {
  const open = all(node).filter(({ status }) => status !== 'archived');
  const detail =
    open.length === 0 ? `${all(node).length} 项` : open.map(({ campaignId }) => campaignId).join('、');
  return { name: '各级工作均已归档 every campaign archived', ok: open.length === 0, detail };
}

/** Against the totals the scenario was written with. */
function addsUp({ total }: CampaignNode, { block: { totals } }: CascadeScenario): DemoCheck {
  const { external, internal } = total.powers;
  const points = [total.riskPoints[1], total.riskPoints[2], total.riskPoints[3]];
  const ok =
    external === totals.external &&
    internal === totals.internal &&
    points.every((count, index) => count === totals.points[index]) &&
    total.riskPoints.unclassified === 0 &&
    total.measures === totals.measures;
  const sum = points.reduce((before, count) => before + count, 0);
  const detail =
    `职权 ${external + internal} = ${external} + ${internal}，` +
    `风险点 ${sum} = ${points.join(' + ')}，措施 ${total.measures}`;
  return { name: '总数与报告一致 totals as told', ok, detail };
}

/** The register of each campaign with all below it holds as many points as the tree says. */
async function registersAgree(node: CampaignNode, views: AskViews): Promise<DemoCheck> {
  const differing: string[] = [];
  for (const { campaignId, total } of all(node)) {
    const { answer } = await views.ask(registerCounts, { campaignId, includeChildren: true });
    const { 1: first, 2: second, 3: third, unclassified } = total.riskPoints;
    if (answer.total !== first + second + third + unclassified) differing.push(campaignId);
  }
  const detail = differing.length === 0 ? `${all(node).length} 级（项）相符` : differing.join('、');
  return { name: '各级台账与汇总一致 registers agree at every level', ok: differing.length === 0, detail };
}

function all(node: CampaignNode): readonly CampaignNode[] {
  return [node, ...node.children.flatMap(all)];
}

/** What the demo proves of itself at the end. */
import { campaign } from '../../../projections/campaigns/query';
import { registerCounts } from '../../../projections/register/counts';
import { VIEWS } from '../../../projections/registry';
import type { Query } from '../../../projections/view';
import { digestOf } from '../../commands/meta';
import type { EventReader } from '../../event-store/event-store';
import { verifyLog } from '../../event-store/verify-log';
import { Views, type AskViews, type ViewsOptions } from '../../projecting/views';
import type { Reactor } from '../../reactions/reactor';
import { withEngineIds } from '../engine-ids';
import type { Told } from '../told';
import type { DemoCheck } from './demo-check';
import { raisedEverywhere } from './raised';
import { treeAddsUp } from './tree';

export interface Checked {
  readonly store: EventReader;
  readonly views: AskViews;
  readonly reactor: Pick<Reactor, 'status' | 'settled'>;
  readonly workingDays: ViewsOptions['workingDays'];
}

export async function runChecks(told: Told, parts: Checked): Promise<readonly DemoCheck[]> {
  return [
    await chains(parts),
    await rebuild(parts),
    followUps(parts),
    await lateRaisedOnce(told, parts),
    ...(told.archivedCampaignIds.length === 0 ? [] : [await archived(told, parts)]),
    ...(told.childCampaignIds.length === 0 ? [] : [await treeAddsUp(told, parts.views)]),
    ...(told.campaignIds.length === 0 || told.carriesOver ? [] : [await registerComplete(told, parts)]),
  ];
}

async function chains({ store }: Checked): Promise<DemoCheck> {
  const { events, streams, firstFault } = await verifyLog(store);
  const fault = firstFault === undefined ? '' : `；${firstFault.reason}`;
  const detail = `${events} 个事件，${streams} 条流${fault}`;
  return { name: '哈希链完整 hash chains hold', ok: firstFault === undefined, detail };
}

/** The views built anew from the log, in memory, hold the same rows as those kept up to date step by step. */
async function rebuild({ store, views, workingDays }: Checked): Promise<DemoCheck> {
  const rebuilt = new Views({ store, folder: ':memory:', workingDays });
  await rebuilt.start();
  const waitFor = await store.end();
  try {
    const { answer: live } = await views.ask(tableDigests, {}, { waitFor });
    const { answer: anew } = await rebuilt.ask(tableDigests, {}, { waitFor });
    const differing = [...live].filter(([name, digest]) => anew.get(name) !== digest).map(([name]) => name);
    const detail = differing.length === 0 ? `${live.size} 张表逐行相同` : `不同：${differing.join('、')}`;
    return { name: '重建视图一致 rebuilt views are identical', ok: differing.length === 0, detail };
  } finally {
    await rebuilt.stop();
  }
}

const tableDigests: Query<object, ReadonlyMap<string, string>> = (reader) => {
  const tables = VIEWS.flatMap((view) => view.tables);
  return new Map(
    tables.map(({ name, key }) => {
      const rows = reader.all<Readonly<Record<string, unknown>>>(
        `SELECT * FROM ${name} ORDER BY ${key.join(', ')}`,
      );
      return [name, digestOf(rows)];
    }),
  );
};

function followUps({ reactor }: Checked): DemoCheck {
  const { state, refused, refusedCount } = reactor.status();
  const ok = state === 'running' && refusedCount === 0;
  const codes = [...new Set(refused.map(({ command, code }) => `${command} ${code}`))].join('、');
  return { name: '后续动作均已完成 follow-ups done', ok, detail: refusedCount === 0 ? '无一被拒' : codes };
}

/** Each late thing once; and, where the scenario says what its sweeps raise, that and nothing else. */
async function lateRaisedOnce({ raised: told }: Told, parts: Checked): Promise<DemoCheck> {
  const expected = await withEngineIds(told, parts);
  const raised = await raisedEverywhere(parts.store);
  const keys = raised.map(({ kind, subjectId, dueOn }) => `${kind} ${subjectId} ${dueOn}`);
  const subjects = raised.map(({ subjectId }) => subjectId);
  const once = new Set(keys).size === keys.length;
  const asTold = expected === undefined || subjects.toSorted().join('\n') === expected.toSorted().join('\n');
  const detail = subjects.length > 9 ? `${subjects.length} 项` : subjects.join('、');
  return { name: '逾期各提示一次 what is late was raised once', ok: once && asTold, detail };
}

async function archived({ archivedCampaignIds }: Told, { views }: Checked): Promise<DemoCheck> {
  const open: string[] = [];
  for (const campaignId of archivedCampaignIds) {
    const { answer } = await views.ask(campaign, { campaignId });
    if (answer?.status !== 'archived') open.push(campaignId);
  }
  const detail = open.length === 0 ? `${archivedCampaignIds.length} 项` : `未归档：${open.join('、')}`;
  return { name: '专项工作已归档 campaign archived', ok: open.length === 0, detail };
}

/** As many points in the registers as were told to be found, and the groupings add up to them. */
async function registerComplete(told: Told, { views }: Checked): Promise<DemoCheck> {
  let total = 0;
  let notGraded = 0;
  let addsUp = true;
  for (const campaignId of told.campaignIds) {
    const { answer } = await views.ask(registerCounts, { campaignId });
    total += answer.total;
    notGraded += answer.byLevel.find(({ level }) => level === 'unclassified')?.points ?? 0;
    for (const group of [answer.byLevel, answer.byCategory, answer.byState, answer.byMethod]) {
      addsUp &&= group.reduce((sum, { points }) => sum + points, 0) === answer.total;
    }
  }
  const ok = addsUp && total === told.riskPointIds.length;
  const detail = `${total} 个风险点，未定级 ${notGraded} 个`;
  return { name: '台账齐全 register complete', ok, detail };
}

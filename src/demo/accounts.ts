/**
 * One account for each role of what has been played, so that the console can be tried: whoever holds such a post today.
 * For a demo alone; the password stands in the text it prints.
 */
import { campaignList } from '../../projections/campaigns/query';
import { seatsOn, type SeatAnswer } from '../../projections/organisation/query';
import { openReadyAccount } from '../accounts/at-the-server';
import type { Engine } from '../engine';
import type { Bilingual } from '../../workflows/kernel/text';
import { HOME_TIME_ZONE, dateInZone } from '../../workflows/kernel/time';

export const DEMO_PASSWORD = '演示-Demo-2026';

export interface DemoAccount extends Bilingual {
  readonly accountId: string;
  readonly holder: string;
  readonly post: string;
}

type Parts = Pick<Engine, 'gateway' | 'accounts' | 'views' | 'store' | 'now'>;

const ROLES: readonly (Bilingual & { readonly accountId: string; readonly role: string })[] = [
  { accountId: 'leader', role: 'leadershipHead', zh: '领导小组组长', en: 'head of the leadership group' },
  { accountId: 'office', role: 'office', zh: '领导小组办公室', en: 'group office' },
  { accountId: 'unit', role: 'unitHead', zh: '部门负责人', en: 'head of a unit' },
  { accountId: 'post', role: 'postHolder', zh: '岗位人员', en: 'post holder' },
  { accountId: 'supervisor', role: 'supervisor', zh: '上级纪检监察', en: 'supervisor' },
  { accountId: 'auditor', role: 'auditor', zh: '审计', en: 'auditor' },
  { accountId: 'admin', role: 'administrator', zh: '系统管理员', en: 'administrator' },
];

/** Roles nobody holds are left out. A person is given one account only. */
export async function openDemoAccounts(parts: Parts): Promise<readonly DemoAccount[]> {
  await parts.views.waitFor(await parts.store.end());
  const on = dateInZone(parts.now(), HOME_TIME_ZONE);
  const { answer: seats } = await parts.views.ask(seatsOn, { on });
  const { answer: campaigns } = await parts.views.ask(campaignList, { limit: 1 });
  const [campaign] = campaigns.items;
  const group = campaign?.leadershipGroup.headPostIds ?? [];
  const office = [campaign?.office.directorPostId, ...(campaign?.office.memberPostIds ?? [])];
  const opened: DemoAccount[] = [];
  const taken = new Set<string>();
  const roleOf = ({ postId, role }: SeatAnswer): string => {
    if (group.includes(postId)) return 'leadershipHead';
    return office.includes(postId) ? 'office' : role;
  };
  for (const { accountId, role, zh, en } of ROLES) {
    const seat = seats.find((each) => roleOf(each) === role && !taken.has(each.personId));
    if (seat === undefined) continue;
    taken.add(seat.personId);
    await openReadyAccount(parts, accountId, seat.personId, DEMO_PASSWORD);
    opened.push({ accountId, holder: seat.personName, post: `${seat.unitName} ${seat.postName}`, zh, en });
  }
  return opened;
}

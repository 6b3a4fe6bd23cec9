/** The launches of a cascade: plan, meeting and training of each campaign, and the host's contacts. */
import type { LocalDate } from '../../../../../workflows/kernel/time';
import type { Tell } from '../../telling';
import type { CascadeBlock, CascadeUnit } from './format';
import { postsOf } from './inventory';
import type { Told } from './told';

export function launchHost(block: CascadeBlock, tell: Tell): void {
  const { campaign, title, host, days, plan, year, units } = block;
  const pilots = units.filter(({ pilot }) => pilot === true).map(({ id }) => id);
  tell({
    on: days.launch,
    by: host.head,
    type: 'LaunchCampaign',
    title: `启动：${title}`,
    data: {
      campaignId: campaign,
      title,
      hostUnitId: host.unit,
      planId: plan,
      year,
      scopeUnitIds: [host.unit, ...units.map(({ id }) => id)],
      group: { headPostIds: [host.head], deputyPostIds: host.deputies, memberPostIds: host.members },
      office: { directorPostId: host.office.director, memberPostIds: host.office.members },
      previousCampaignId: null,
      order: { leadingUnitIds: [host.unit], pilotUnitIds: pilots },
    },
  });
  mobilize(block, { campaign, office: host.office.director, title, units: [host.unit] }, days.mobilize, tell);
  for (const [unitId, postId] of [
    [host.unit, host.head] as const,
    ...units.map(({ id }) => [id, postsOf(id).office] as const),
  ]) {
    const data = { campaignId: campaign, unitId, postId, personId: `$holder:${postId}` };
    const title = '确定联络员';
    tell({ on: days.mobilize, by: host.office.director, type: 'NameContact', data, title });
  }
}

export function launchChild(block: CascadeBlock, unit: CascadeUnit, told: Told, tell: Tell): void {
  const { days, childPlan, year } = block;
  tell({
    on: days.launchChildren,
    by: told.head,
    type: 'LaunchCampaign',
    title: `启动下级工作：${unit.name}`,
    data: {
      campaignId: told.campaign,
      title: told.title,
      hostUnitId: unit.id,
      planId: childPlan,
      year,
      scopeUnitIds: told.units.map(({ id }) => id),
      group: { headPostIds: [told.head], deputyPostIds: [], memberPostIds: [told.deputy] },
      office: { directorPostId: told.office, memberPostIds: [] },
      previousCampaignId: null,
      parent: { campaignId: block.campaign },
    },
  });
  const of = { ...told, units: told.units.map(({ id }) => id) };
  mobilize(block, of, days.mobilizeChildren, tell);
}

function mobilize(
  { issuer }: CascadeBlock,
  {
    campaign,
    office,
    title,
    units,
  }: {
    readonly campaign: string;
    readonly office: string;
    readonly title: string;
    readonly units: readonly string[];
  },
  on: LocalDate,
  tell: Tell,
): void {
  const campaignId = campaign;
  const act = (type: string, said: string, data: object) =>
    tell({ on, by: office, type, data: { campaignId, ...data }, title: `${said}：${title}` });
  act('IssuePlan', '印发方案', {
    documentNumber: `${issuer}〔${on.slice(0, 4)}〕${campaign}`,
    title: `${title}实施方案`,
    issuedOn: on,
    issuedBy: issuer,
  });
  act('RecordMeeting', '动员会议', {
    meetingId: `${campaign}.meeting`,
    kind: 'mobilization',
    heldOn: on,
    place: '会议室',
    attendance: 20,
    topic: '动员部署廉政风险防控工作',
    evidence: [{ title: '签到表' }],
  });
  act('RecordTraining', '学习培训', {
    trainingId: `${campaign}.training`,
    heldOn: on,
    topic: '清权确权和排查风险的方法',
    attendance: 20,
    unitIds: units,
    evidence: [{ title: '培训材料' }],
  });
}

/** The stages in which the units of a cascade hand in: powers, risk points, grades, measures. */
import type { LocalDate } from '../../../../../workflows/kernel/time';
import type { Tell } from '../../telling';
import { dealtOut } from './dealt-out';
import type { CascadeBlock, StageDays } from './format';
import { gate } from './gate';
import { grade } from './grading';
import { handIn, resubmit, STAGES } from './hand-in';
import type { MadeMeasure } from './inventory';
import { headOf, type Told } from './told';

/** The four stages in which units hand in, and the gates of all but the last. */
export function tellStages(block: CascadeBlock, told: Told, tell: Tell): void {
  const { days } = told;
  gate(told, 'mobilization', days.gates?.['mobilization'], tell);
  clear(told, days.clear, block, tell);
  search(told, days.search, tell);
  grade(told, block, tell);
  control(told, tell);
}

function clear(told: Told, days: StageDays, block: CascadeBlock, tell: Tell): void {
  const { campaign: campaignId, inventory, units } = told;
  dealtOut(inventory.powers, days.work, (power, on) => {
    const { id: powerId, unitId, name, kind, powerClass, holder: holderPostId } = power;
    const by = units.find((unit) => unit.id === unitId)?.head ?? told.head;
    tell({
      on,
      by,
      type: 'ListPower',
      title: `列入职权：${name}`,
      data: {
        powerId,
        unitId,
        campaignId,
        name,
        content: `依法行使${name}`,
        kind,
        powerClass,
        holderPostId,
        legalBasis: ['法律法规和机构“三定”方案'],
        publicityForm: '单位公开栏',
        timeLimit: '按规定时限',
      },
    });
  });
  handIn(told, 'clear', days, tell);
  gate(told, STAGES.clear, told.days.gates?.[STAGES.clear], tell);
  if (told.campaign !== block.campaign) return;
  for (const [postId, reason] of Object.entries(block.host.withoutRisk)) {
    const [on = days.accepted] = told.days.search.work;
    const data = { postId, campaignId, reason };
    tell({ on, by: told.head, type: 'DeclarePostWithoutRisk', data, title: '岗位无风险，签字确认' });
  }
}

function search(told: Told, days: StageDays, tell: Tell): void {
  const { campaign: campaignId, inventory } = told;
  dealtOut(inventory.points, days.work, (point, on) => {
    const { id: riskPointId, unitId, post: postId, manifestation, category, method, power } = point;
    tell({
      on,
      by: headOf(told, point),
      type: 'FindRiskPoint',
      title: `查找风险点：${riskPointId}`,
      data: {
        riskPointId,
        unitId,
        campaignId,
        manifestation,
        category,
        method,
        powerId: power?.id ?? null,
        flowStepId: null,
        postId,
      },
    });
  });
  dealtOut(inventory.withoutRisk, days.work.slice(-1), ({ id: powerId, unitId }, on) => {
    const by = told.units.find((unit) => unit.id === unitId)?.head ?? told.head;
    const data = { powerId, campaignId, reason: '办理依据、条件和时限明确，没有裁量余地' };
    tell({ on, by, type: 'DeclarePowerWithoutRisk', data, title: '职权无风险，签字确认' });
  });
  handIn(told, 'search', days, tell);
  gate(told, STAGES.search, told.days.gates?.[STAGES.search], tell);
}

function control(told: Told, tell: Tell): void {
  const { control: days } = told.days;
  dealtOut(told.inventory.measures, days.work, (measure, on) => set(told, measure, days.due, on, tell));
  handIn(told, 'control', days, tell);
  dealtOut(told.inventory.measures, days.done, ({ id: measureId, point }, on) => {
    const report = { measureId, doneOn: on, report: '已经落实，按月检查', evidence: [{ title: '检查记录' }] };
    tell({
      on,
      by: headOf(told, point),
      type: 'ReportMeasureDone',
      data: report,
      title: `落实措施：${measureId}`,
    });
  });
  // What was done since is handed in once more, so that the gate sees it.
  resubmit(told, days.done.at(-1) ?? days.accepted, tell);
  gate(told, STAGES.control, told.days.gates?.[STAGES.control], tell);
}

function set(
  told: Told,
  { id: measureId, point, phase, content }: MadeMeasure,
  dueOn: LocalDate,
  on: LocalDate,
  tell: Tell,
): void {
  tell({
    on,
    by: headOf(told, point),
    type: 'SetMeasure',
    title: `制定措施：${measureId}`,
    data: {
      measureId,
      riskPointId: point.id,
      unitId: point.unitId,
      campaignId: told.campaign,
      phase,
      level: 'post',
      content,
      responsiblePostId: point.post,
      responsiblePersonId: `$holder:${point.post}`,
      dueOn,
    },
  });
}

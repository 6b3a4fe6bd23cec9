/** A module as text: its levels, who appoints where, what is reported when, and what the centre may do with it. */
import type { Module, NetworkLevel, ReportSchedule } from '../../workflows/modules/module';
import type { LabelledId } from '../../workflows/plans/plan';
import { table } from '../text/table';
import { print, printJson, type Io } from './io';

const EVERY: Readonly<Record<number, string>> = {
  1: '每月 monthly',
  3: '每季度 quarterly',
  6: '每半年 half-yearly',
  12: '每年 yearly',
};

export function showModule(io: Io, module: Module, json: boolean): void {
  if (json) {
    printJson(io, { module });
    return;
  }
  const { network, reporting, analysis, bulletins, warnings } = module;
  print(
    io,
    [
      `模块 module ${module.id}@${module.version}  ${module.title.zh}  ${module.title.en}`,
      '',
      `◇ 网络 network：${network.centre.zh}`,
      table(
        ['层级 level', '名称 title', '报送 reports to', '聘请 appointed by'],
        network.levels.map((level) => levelRow(level, network.centre.zh)),
      ),
      `信息员 officers：${labels(network.officers.kinds)}`,
      `培训 trainings：${labels(network.officers.trainingForms)}`,
      `考核 results：${labels(network.officers.results)}；解聘 dismissal：${labels(network.officers.dismissalGrounds)}`,
      '',
      '◇ 报送 reports',
      table(
        ['安排 schedule', '名称 title', '周期', '期间 window', '层级 levels', '零报告 nil', '组成 sections'],
        reporting.schedules.map(scheduleRow),
      ),
      `信息类别 categories：${labels(reporting.categories)}`,
      `问题性质 natures：${labels(reporting.natures)}`,
      `处理 handlings：${labels(reporting.handlings)}`,
      '',
      '◇ 分析 analyses',
      ...analysis.kinds.map(
        ({ id, label, expertsAtLeast }) =>
          `  · ${label.zh} ${label.en}  (${id})${expertsAtLeast === 0 ? '' : `，专家至少 experts: ${expertsAtLeast}`}`,
      ),
      ...(analysis.repeatedMustBeShared
        ? ['  反复显示的问题须先通报有关单位 repeated problems are shared first']
        : []),
      ...(bulletins.length === 0 ? [] : ['', '◇ 发文 bulletins']),
      ...bulletins.map(
        ({ id, label, answerWithinDays }) =>
          `  · ${label.zh} ${label.en}  (${id})${answerWithinDays === null ? '' : `，${answerWithinDays} 日内反馈 days to answer`}`,
      ),
      ...(warnings === undefined ? [] : ['', '◇ 预警 warnings']),
      ...(warnings?.colours ?? []).map(
        ({ label, disposition, answerWithinDays }) =>
          `  · ${label.zh} ${label.en}：${disposition.label.zh} ${disposition.label.en}${answerWithinDays === null ? '' : `，${answerWithinDays} 日`}`,
      ),
    ].join('\n'),
  );
}

function levelRow({ id, label, reportsTo, officersAppointedBy }: NetworkLevel, centre: string) {
  const above = reportsTo ?? centre;
  return [id, label.zh, above, officersAppointedBy === 'centre' ? centre : officersAppointedBy];
}

function scheduleRow({
  id,
  title,
  everyMonths,
  fromDay,
  toDay,
  levels,
  nilReturnCounts,
  sections,
}: ReportSchedule) {
  return [
    id,
    title.zh,
    EVERY[everyMonths] ?? '',
    everyMonths === 1 ? `${fromDay} 日至 ${toDay} 日` : `末月 ${fromDay} 日至 ${toDay} 日`,
    levels.join(', '),
    nilReturnCounts ? '可 yes' : '否 no',
    labels(sections),
  ];
}

function labels(entries: readonly LabelledId[]): string {
  return entries.map(({ label }) => label.zh).join('、');
}

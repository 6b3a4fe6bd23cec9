/** `assessment report`: the results of a campaign's units, ranked, with what followed and what has been handed over. */
import type { Command } from 'commander';
import { assessmentReport } from '../../projections/assessments/query';
import { refuse } from '../../workflows/kernel/domain-error';
import { assessmentReportText } from '../text/assessment-report';
import { DATA } from './data-option';
import { print, printJson, type Io } from './io';
import { withViews } from './reading';
import { teach } from './teach';

interface ReportOptions {
  readonly campaign: string;
  readonly data?: string;
  readonly json?: boolean;
}

export function addAssessmentReport(assessment: Command, io: Io): void {
  teach(assessment.command('report'), {
    short: '考核结果通报 (the results of the assessment)',
    zh: '考核结果通报：各单位的名次、总分、等次、单位负责人，各指标的比较，表彰、整改、问责和已通报的情况。',
    en:
      'The results of the assessment: each unit’s rank, total, result and head at the time, how the units compare by\n' +
      'indicator, commendations, rectifications, accountability actions, and what has been handed over.',
    examples: [
      ['assessment report --campaign puyang-sti-2012', '表格 as a table'],
      [
        'assessment report --campaign puyang-sti-2012 --json',
        '全部数据，含各指标得分 all data, with the scores',
      ],
    ],
    one: '没有此专项工作或没有数据 no such campaign, or no data',
  })
    .requiredOption('--campaign <id>', '专项工作 (campaign)')
    .option(...DATA)
    .option('--json', '输出 JSON')
    .action((options: ReportOptions) => report(io, options));
}

function report(io: Io, { campaign: campaignId, data, json }: ReportOptions): Promise<void> {
  return withViews(io, data, async ({ views }) => {
    const { answer, completeTo } = await views.ask(assessmentReport, { campaignId });
    if (answer === undefined) refuse('CAMPAIGN.NOT_FOUND', { id: campaignId });
    if (json === true) printJson(io, { data: answer, completeTo });
    else print(io, assessmentReportText(answer));
  });
}

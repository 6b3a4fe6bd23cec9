/**
 * 季度预警工作情况报告 (source 004, first and second): what was done, the main problems analysed, how signs were handled, and lists of
 * data, in this order. Of a network, or of a campaign, which gathers no reports and has the parts about warnings only.
 */
import type { Bilingual } from '../../workflows/kernel/text';
import { quarterWith, type DaysOfPeriod } from '../../workflows/modules/periods';
import type { Query } from '../view';
import { workOfNetwork } from '../warning-work/query';
import { warnedIn } from '../warning-work/warned';
import { FORM_TITLE } from '../words/form-labels';
import { periodWords } from '../words/period-words';
import { gatheredParts } from './quarterly-gathered';
import { handledParts, warnedLists } from './quarterly-warned';
import {
  checkSize,
  type FormPage,
  type FormPages,
  type FormPart,
  type HeadingPart,
  type PaperForm,
} from './paper-form';

export interface NetworkFormParams {
  readonly networkId: string;
  readonly asOf: string;
  /** Default: the quarter in which `asOf` lies. */
  readonly days?: DaysOfPeriod;
  /** Whoever asks may know of confidential reports. */
  readonly confidential: boolean;
}

/** Undefined for an unknown network. Refuses `FORM.TOO_LARGE`. */
export const networkReport: Query<NetworkFormParams, PaperForm | undefined> = (reader, params) => {
  const { networkId, asOf, confidential, days = quarterWith(asOf) } = params;
  const work = workOfNetwork(reader, { networkId, asOf, confidential, days });
  if (work === undefined) return undefined;
  const { network, gathered } = work;
  const { activity, analysis, lists } = gatheredParts(reader, network, gathered);
  const parts: readonly FormPart[] = [
    heading('一、工作动态', '1. What was done'),
    ...activity,
    heading('二、突出问题归纳分析', '2. The main problems'),
    ...analysis,
    heading('三、信息处理情况', '3. How signs were handled'),
    ...handledParts(work, gathered.bulletins),
    heading('四、数据列表', '4. Data'),
    ...lists,
    ...warnedLists(work),
  ];
  const { title, hostUnitName } = network;
  const above = [{ zh: `填报单位（盖章）：${hostUnitName}`, en: `Unit (seal): ${hostUnitName}` }];
  const pages = checkSize([page(title, above, days, parts)]);
  return { title: FORM_TITLE['quarterly-report'], orientation: 'landscape', pages };
};

export const quarterlyReportPages: FormPages = (reader, { title, plan }, params) => {
  const { days = quarterWith(params.asOf), campaignId, unitId, asOf } = params;
  const work = warnedIn(reader, plan.warnings, {
    ...{ programme: { kind: 'campaign', id: campaignId }, days, asOf, timeZone: plan.timeZone },
    ...(unitId === undefined ? {} : { unitId }),
  });
  const parts = [
    heading('一、信息处理情况', '1. How signs were handled'),
    ...handledParts(work, []),
    heading('二、数据列表', '2. Data'),
    ...warnedLists(work),
  ];
  return [page(title, [], days, parts)];
};

function page(
  name: string,
  above: readonly Bilingual[],
  days: DaysOfPeriod,
  parts: readonly FormPart[],
): FormPage {
  const { zh, en } = periodWords(days.id);
  const span = { zh: `${zh}（${days.from} 至 ${days.to}）`, en: `${en} (${days.from} to ${days.to})` };
  return { name, head: [name, ...above, span], parts, remarks: [] };
}

function heading(zh: string, en: string): HeadingPart {
  return { kind: 'heading', rows: [{ zh, en }] };
}

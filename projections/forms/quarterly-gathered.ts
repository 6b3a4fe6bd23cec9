/** Of a 季度预警工作情况报告: what a network gathered. */
import type { Bilingual } from '../../workflows/kernel/text';
import type { NetworkAnswer } from '../networks/query';
import type { Reader } from '../view';
import type { Gathered, OfficerChange, ReportLine } from '../warning-work/gathered';
import { REPORT_STATUS, REPORT_TIMING } from '../words/network-labels';
import { nameOf } from './name-of';
import { centred, column, numbered, type FieldsPart, type FormPart, type TablePart } from './paper-form';

const SCHEDULE = column('报送安排', 'Schedule', 22);
const PERIOD = centred({ zh: '期间', en: 'Period' }, 12);
const POINT = column('监测点', 'Point', 20);
const OFFICER = column('信息员', 'Officer', 14);
const ANALYSIS = column('分析', 'Analysis', 16);

const STANDING: Readonly<Record<ReportLine['standing'], Bilingual>> = {
  early: REPORT_TIMING.early,
  inWindow: REPORT_TIMING.inWindow,
  late: REPORT_TIMING.late,
  came: { zh: '已报', en: 'Came' },
  awaited: { zh: '未到期', en: 'Not due yet' },
  missing: { zh: '未报', en: 'Missing' },
};

const CHANGE: Readonly<Record<OfficerChange['change'], Bilingual>> = {
  appointed: { zh: '聘请', en: 'Appointed' },
  trained: { zh: '培训', en: 'Trained' },
  assessed: { zh: '考核', en: 'Assessed' },
  dismissed: { zh: '解聘', en: 'Dismissed' },
};

const NIL: Bilingual = { zh: '零报告', en: 'Nil' };

export function gatheredParts(
  reader: Reader,
  network: NetworkAnswer,
  gathered: Gathered,
): Readonly<Record<'activity' | 'analysis' | 'lists', readonly FormPart[]>> {
  return {
    activity: [strength(gathered), periods(gathered), changeCounts(gathered)],
    analysis: [signs(gathered), findings(network, gathered), opinions(gathered), sharings(reader, gathered)],
    lists: [lines(gathered), urgent(gathered), officerChanges(gathered)],
  };
}

function strength({ openPoints, officers, periods: all, urgent: sent }: Gathered): FieldsPart {
  const came = all.reduce((sum, { received }) => sum + received, 0);
  return fields([
    [{ zh: '现有监测点', en: 'Points' }, openPoints],
    [{ zh: '现有信息员', en: 'Officers' }, officers],
    [{ zh: '收到报告', en: 'Reports' }, came],
    [{ zh: '即时报送', en: 'Urgent' }, sent.length],
  ]);
}

function periods(gathered: Gathered): TablePart {
  const columns = [
    SCHEDULE,
    PERIOD,
    centred({ zh: '应报', en: 'Due' }),
    centred({ zh: '已报', en: 'Came' }),
    centred({ zh: '零报告', en: 'Nil' }),
    centred({ zh: '提前', en: 'Early' }),
    centred({ zh: '迟报', en: 'Late' }),
    centred({ zh: '未报', en: 'Missing' }),
  ];
  const rows = gathered.periods.map(({ title, period, due, received, nil, early, late, missing }) => [
    title,
    period,
    due,
    received,
    nil,
    early,
    late,
    missing.length,
  ]);
  return { kind: 'table', columns, rows };
}

function changeCounts({ officerChanges: all }: Gathered): FieldsPart {
  const kinds = ['appointed', 'trained', 'assessed', 'dismissed'] as const;
  return fields(
    kinds.map((kind) => [
      { zh: `${CHANGE[kind].zh}信息员`, en: `Officers ${CHANGE[kind].en.toLowerCase()}` },
      all.filter(({ change }) => change === kind).length,
    ]),
  );
}

function signs({ categories, natures }: Gathered): TablePart {
  const by = (zh: string, en: string) => ({ zh, en });
  const columns = [
    column('分类', 'By', 14),
    column('名称', 'Name', 40),
    centred({ zh: '信息条数', en: 'Signs' }, 14),
    centred({ zh: '已解决', en: 'Resolved' }, 14),
  ];
  const rows = [
    ...categories.map(({ label, signs: all, resolved }) => [by('类别', 'Category'), label, all, resolved]),
    ...natures.map(({ label, signs: all, resolved }) => [by('性质', 'Nature'), label, all, resolved]),
  ];
  return { kind: 'table', columns, rows };
}

function findings({ module }: NetworkAnswer, gathered: Gathered): TablePart {
  const { categories, natures } = module.reporting;
  const columns = [
    ANALYSIS,
    column('类别、性质', 'Category, nature', 16),
    column('具体表现、范围、程度', 'What it shows in', 30),
    column('主要原因', 'Cause', 24),
    column('解决措施', 'Proposal', 24),
    centred({ zh: '反复出现', en: 'Repeated' }, 10),
  ];
  const labelled = (labels: typeof categories, id: string) =>
    labels.find((each) => each.id === id)?.label ?? id;
  const rows = gathered.analyses.flatMap(({ title, findings: found }) =>
    found.map((each) => [
      title,
      [labelled(categories, each.categoryId), labelled(natures, each.natureId)],
      each.content,
      each.cause,
      each.proposal,
      each.repeated ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' },
    ]),
  );
  return { kind: 'table', columns, rows };
}

function opinions(gathered: Gathered): TablePart {
  const columns = [
    ANALYSIS,
    column('专家', 'Expert', 16),
    column('专家意见', 'Opinion', 50),
    centred({ zh: '日期', en: 'On' }, 14),
  ];
  const rows = gathered.analyses.flatMap(({ title, opinions: given }) =>
    given.map(({ expertRole, text, on }) => [title, expertRole, text, on]),
  );
  return { kind: 'table', columns, rows };
}

function sharings(reader: Reader, gathered: Gathered): TablePart {
  const columns = [
    ANALYSIS,
    column('通报交流的部门', 'Shared with', 20),
    column('内容', 'Message', 30),
    centred({ zh: '日期', en: 'On' }, 14),
    column('反馈的措施', 'Answer', 30),
  ];
  const rows = gathered.analyses.flatMap(({ title, sharings: shared }) =>
    shared.map(({ unitIds, message, on, answers }) => [
      title,
      unitIds.map((unitId) => nameOf(reader, 'unit', unitId)),
      message,
      on,
      answers.map((answer) => {
        const said = `${nameOf(reader, 'unit', answer.unitId)} ${answer.on}`;
        return { zh: `${said}：${answer.measures}`, en: `${said}: ${answer.measures}` };
      }),
    ]),
  );
  return { kind: 'table', columns, rows };
}

function lines(gathered: Gathered): TablePart {
  const columns = [
    POINT,
    OFFICER,
    SCHEDULE,
    PERIOD,
    centred({ zh: '报送日期', en: 'Handed in' }, 14),
    centred({ zh: '情况', en: 'How' }, 12),
  ];
  const rows = gathered.lines.map(({ pointName, officerNames, title, period, handedInOn, standing, nil }) => [
    pointName,
    officerNames,
    title,
    period,
    handedInOn,
    nil ? [STANDING[standing], NIL] : STANDING[standing],
  ]);
  return { kind: 'table', ...numbered(columns, rows) };
}

function urgent(gathered: Gathered): TablePart {
  const columns = [
    column('即时报送：监测点', 'Urgent: point', 30),
    OFFICER,
    centred({ zh: '报送日期', en: 'Sent' }, 14),
    centred({ zh: '信息条数', en: 'Signs' }, 10),
    centred({ zh: '状态', en: 'State' }, 12),
  ];
  const rows = gathered.urgent.map(({ pointName, officerName, sentOn, signs: all, status }) => [
    pointName,
    officerName,
    sentOn,
    all,
    REPORT_STATUS[status],
  ]);
  return { kind: 'table', ...numbered(columns, rows) };
}

function officerChanges(gathered: Gathered): TablePart {
  const columns = [
    column('信息员变动：姓名', 'Officers: name', 22),
    POINT,
    centred({ zh: '事项', en: 'What' }, 12),
    column('方式、结果或原因', 'Form, result or ground', 26),
    centred({ zh: '日期', en: 'On' }, 14),
  ];
  const rows = gathered.officerChanges.map(({ personName, pointName, change, what, on }) => [
    personName,
    pointName,
    CHANGE[change],
    what,
    on,
  ]);
  return { kind: 'table', ...numbered(columns, rows) };
}

function fields(said: readonly (readonly [label: Bilingual, value: number])[]): FieldsPart {
  return { kind: 'fields', rows: [said.map(([label, value]) => ({ label, value }))] };
}

/** Of a 季度预警工作情况报告: what was done about signs, in counts and in lists. */
import type { Bilingual } from '../../workflows/kernel/text';
import { RECTIFICATION_STATES, WARNING_STATES } from '../warnings/tables';
import type { Gathered } from '../warning-work/gathered';
import type { ColourCount, Warned } from '../warning-work/warned';
import { RECTIFICATION_STATE, WARNING_STATE } from '../words/office-labels';
import { centred, column, numbered, type FormCell, type FormPart, type TablePart } from './paper-form';

const LATE: Bilingual = { zh: '逾期', en: 'Late' };
const TOTAL: Bilingual = { zh: '合计', en: 'Total' };

export function handledParts(
  { colours, rectifications }: Warned,
  bulletins: Gathered['bulletins'],
): readonly FormPart[] {
  return [
    coloursTable(colours),
    {
      kind: 'table',
      columns: [
        centred({ zh: '责令整改', en: 'Rectifications' }, 12),
        ...RECTIFICATION_STATES.map((state) => centred(RECTIFICATION_STATE[state])),
        centred(LATE),
      ],
      rows: [
        [
          rectifications.ordered,
          ...RECTIFICATION_STATES.map((state) => rectifications.states[state]),
          rectifications.overdue,
        ],
      ],
    },
    ...(bulletins.length === 0 ? [] : [bulletinsTable(bulletins)]),
  ];
}

/** The states add up to what was given, and the colours to the total. */
function coloursTable(colours: readonly ColourCount[]): TablePart {
  const columns = [
    column('预警等级', 'Warning', 14),
    column('处置方式', 'Disposition', 26),
    centred({ zh: '发出', en: 'Given' }),
    ...WARNING_STATES.map((state) => centred(WARNING_STATE[state])),
    centred({ zh: '有答复', en: 'With an answer' }),
    centred(LATE),
    centred({ zh: '已升级', en: 'Gone up' }),
  ];
  const figures = (of: ColourCount): readonly number[] => [
    of.given,
    ...WARNING_STATES.map((state) => of.states[state]),
    of.withAnswer,
    of.late,
    of.wentUp,
  ];
  const rows: (readonly FormCell[])[] = colours.map((of) => [
    { says: of.label, colour: of.colour },
    of.disposition,
    ...figures(of),
  ]);
  const all = colours.map(figures);
  const sums = all[0]?.map((_, at) => all.reduce((sum, each) => sum + (each[at] ?? 0), 0)) ?? [];
  return { kind: 'table', columns, rows: rows.length === 0 ? [] : [...rows, [TOTAL, null, ...sums]] };
}

function bulletinsTable(bulletins: Gathered['bulletins']): TablePart {
  return {
    kind: 'table',
    columns: [
      column('通报、要情报告、建议', 'Bulletins', 44),
      centred({ zh: '发出', en: 'Issued' }, 20),
      centred({ zh: '已撤回', en: 'Withdrawn' }, 20),
    ],
    rows: bulletins.map(({ label, issued, withdrawn }) => [label, issued, withdrawn]),
  };
}

export function warnedLists({ warnings, rectifications }: Warned): readonly FormPart[] {
  const warned = warnings.map((each) => [
    each.noticeNumber,
    each.unitName,
    { says: each.label, colour: each.colour },
    each.content,
    each.issuedOn,
    each.answer === null ? WARNING_STATE[each.state] : [WARNING_STATE[each.state], each.answer.text],
  ]);
  const ordered = rectifications.list.map((each) => [
    each.unitName,
    each.content,
    each.dueOn,
    each.overdue ? [RECTIFICATION_STATE[each.state], LATE] : RECTIFICATION_STATE[each.state],
    each.finding ?? each.answer?.report ?? null,
  ]);
  return [
    {
      kind: 'table',
      ...numbered(
        [
          column('预警：文号', 'Warning: number', 18),
          column('单位', 'Unit', 16),
          centred({ zh: '等级', en: 'Colour' }, 10),
          column('内容', 'Content', 30),
          centred({ zh: '发出日期', en: 'Given' }, 14),
          column('状态、答复', 'State, answer', 26),
        ],
        warned,
      ),
    },
    {
      kind: 'table',
      ...numbered(
        [
          column('整改：单位', 'Rectification: unit', 20),
          column('内容', 'Content', 34),
          centred({ zh: '期限', en: 'By' }, 12),
          centred({ zh: '状态', en: 'State' }, 12),
          column('整改情况、核查结论', 'Answer, finding', 30),
        ],
        ordered,
      ),
    },
  ];
}

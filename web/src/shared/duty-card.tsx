/** A standing duty 常态任务: who owes it by when, what was reported, and what whoever looks may do about it. */
import { Card, Flex, Tag, Typography } from 'antd';
import type { DutyAnswer } from '../../../projections/duties/query';
import type { DutyState } from '../../../projections/duties/tables';
import type { Bilingual } from '../../../workflows/kernel/text';
import { Acts, actsOf, type Act } from './acts';
import { DateText } from './dates';
import { formAct } from './form-act';
import { useLanguage } from './language';
import type { May } from './rights';

type Duty = Pick<
  DutyAnswer,
  | 'dutyId'
  | 'title'
  | 'unitId'
  | 'unitName'
  | 'riskPointIds'
  | 'opensOn'
  | 'dueOn'
  | 'nilReturnCounts'
  | 'state'
  | 'fulfilledOn'
  | 'late'
  | 'nilReturn'
  | 'report'
  | 'reason'
  | 'authority'
>;

interface Props {
  readonly duty: Duty;
  /** Who owes what no unit does. */
  readonly office: string;
  readonly may: May;
  readonly pointName?: (riskPointId: string) => string;
}

export function DutyCard(props: Props) {
  const { say, told } = useLanguage();
  const { duty, office } = props;
  const { title, unitName, state, late, nilReturn, report, reason, authority } = duty;
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center">
        <strong>{told(title)}</strong>
        <span>{unitName ?? office}</span>
        <Tag color={STATE_COLOURS[state]}>{told(DUTY_STATE[state])}</Tag>
        {late && <Tag color="red">{say('逾期', 'Late')}</Tag>}
        {nilReturn && <Tag>{say('零报告', 'Nil')}</Tag>}
        <Typography.Text type="secondary">
          {say('期限', 'Due')} <DateText date={duty.dueOn} />
          {duty.fulfilledOn !== null && ` · ${say('完成', 'done')} ${duty.fulfilledOn}`}
        </Typography.Text>
      </Flex>
      {report !== null && <p style={PARAGRAPH}>{report}</p>}
      {reason !== null && (
        <p style={PARAGRAPH}>
          {state === 'waived' ? say('免除理由', 'Waived because') : say('退回理由', 'Returned because')}：
          {reason}
          {authority !== null && `（${authority}）`}
        </p>
      )}
      <div style={{ marginTop: 8 }}>
        <Acts acts={useDutyActs(props)} small />
      </div>
    </Card>
  );
}

function useDutyActs({ duty, may, pointName = (id) => id }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { dutyId, unitId, riskPointIds, nilReturnCounts, state } = duty;
  const about = { unitId };
  const places = { dutyId };
  const reason = { kind: 'long', label: say('理由', 'Reason') } as const;
  return actsOf(
    [
      // What a unit owes, nobody of the office does in its place: handing in is its head's alone.
      state === 'open' && may('FulfilDuty', about) && (unitId === null || may('HandInSubmission', about)),
      formAct({
        key: 'fulfil',
        label: say('报告完成', 'Report done'),
        kind: 'primary',
        path: '/api/v1/duties/{dutyId}/fulfil',
        places,
        draft: 'duty-fulfil',
        ...(nilReturnCounts ? {} : { fixed: { nilReturn: false } }),
        fields: {
          ...(nilReturnCounts
            ? {
                nilReturn: {
                  kind: 'yesNo',
                  label: say('是否零报告', 'Is there nothing to report?'),
                  yes: say('零报告', 'Nothing to report'),
                  no: say('有情况报告', 'There is'),
                  initial: 'no',
                } as const,
              }
            : {}),
          report: { kind: 'long', label: say('报告', 'Report') },
          ...(riskPointIds.length > 0
            ? {
                checkedRiskPointIds: {
                  kind: 'choice',
                  label: say('已自查的风险点', 'Risk points checked'),
                  many: true,
                  choices: riskPointIds.map((value) => ({ value, label: pointName(value) })),
                } as const,
              }
            : {}),
          evidence: { kind: 'evidence', label: say('佐证材料', 'Evidence') },
        },
        okText: say('报告', 'Report'),
      }),
    ],
    [
      state === 'fulfilled' && may('ReturnDuty', about),
      formAct({
        key: 'return',
        label: say('退回重报', 'Return'),
        path: '/api/v1/duties/{dutyId}/return',
        places,
        draft: 'duty-return',
        fields: { reason },
        okText: say('退回', 'Return'),
      }),
    ],
    [
      state === 'open' && may('WaiveDuty', about),
      formAct({
        key: 'waive',
        label: say('免除', 'Waive'),
        kind: 'danger',
        title: say('经批准免除', 'Waive with approval'),
        path: '/api/v1/duties/{dutyId}/waive',
        places,
        draft: 'duty-waive',
        fields: { reason, authority: { kind: 'text', label: say('批准依据', 'Authority') } },
        okText: say('免除', 'Waive'),
      }),
    ],
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const DUTY_STATE: Readonly<Record<DutyState, Bilingual>> = {
  open: both('待办理', 'Open'),
  fulfilled: both('已完成', 'Done'),
  waived: both('已免除', 'Waived'),
};

const STATE_COLOURS: Readonly<Record<DutyState, string>> = {
  open: 'orange',
  fulfilled: 'green',
  waived: 'default',
};

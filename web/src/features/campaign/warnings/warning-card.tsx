/** One warning: its colour and how it came to it, on whom, what about, the answer, and what may be done. */
import { Card, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { WarningItem } from '../../../../../projections/warnings/query';
import { useSession } from '../../../app/session';
import { Acts, actsOf, type Act } from '../../../shared/acts';
import { DateText } from '../../../shared/dates';
import { formAct } from '../../../shared/form-act';
import { ColourTag } from '../../../shared/grade-tag';
import { useLanguage } from '../../../shared/language';
import { TakeFileButton } from '../../../shared/take-file-button';
import {
  WARNING_ANSWER,
  WARNING_STATE,
  WARNING_SUBJECT,
} from '../../../../../projections/words/office-labels';
import { choicesOf } from '../../../shared/choice';
import { AskDialog } from './ask-dialog';
import type { Board } from './board';
import { OrderDialog } from './order-dialog';

interface Props {
  readonly warning: WarningItem;
  readonly board: Board;
}

export function WarningCard({ warning, board }: Props) {
  const { say, told, language, labelled } = useLanguage();
  const { people } = board;
  const {
    subjectKind,
    subjectId,
    unitName,
    label,
    colour,
    state,
    late,
    answerDue,
    answerDueApproximate,
    answer,
    outcome,
  } = warning;
  const name = {
    unit: () => unitName,
    post: () => `${unitName} · ${people.postName(subjectId)}`,
    person: () => `${unitName} · ${people.personName(subjectId)}`,
  }[subjectKind]();
  return (
    <Card size="small">
      <Flex gap={8} align="center" wrap>
        <ColourTag colour={colour}>{told(label)}</ColourTag>
        <Typography.Text strong>{name}</Typography.Text>
        <Tag>{told(WARNING_SUBJECT[subjectKind])}</Tag>
        <Tag color={STATE_COLOURS[state]}>{told(WARNING_STATE[state])}</Tag>
        {late && <Tag color="red">{say('逾期未答复', 'Late')}</Tag>}
        {warning.byEngine && <Tag>{say('系统发出', 'Raised by the engine')}</Tag>}
        {state === 'issued' && answerDue !== null && (
          <span>
            {say('答复期限', 'To be answered by')}{' '}
            <DateText date={answerDue} approximate={answerDueApproximate} />
          </span>
        )}
        {warning.noticeNumber !== null && (
          <Typography.Text type="secondary">{warning.noticeNumber}</Typography.Text>
        )}
      </Flex>
      <Typography.Paragraph style={PARAGRAPH}>{warning.content}</Typography.Paragraph>
      <Typography.Paragraph type="secondary" style={PARAGRAPH}>
        {told(warning.disposition.label)}
        {warning.origin.kind === 'other' &&
          `${say('；', '; ')}${labelled(say('缘由', 'ground'), warning.origin.text)}`}
        {warning.riskPointId !== null && (
          <>
            {say('；', '; ')}
            <Link to={`/risk-points/${warning.riskPointId}`}>{say('所涉风险点', 'Its risk point')}</Link>
          </>
        )}
        {warning.steps.map((step) => (
          <span key={`${step.by} ${step.on} ${step.colour}`}>
            {say('；', '; ')}
            {step.on} {told(STEP[step.by])} {told(step.label)}
          </span>
        ))}
      </Typography.Paragraph>
      {answer !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('答复', 'Answer')}（{told(WARNING_ANSWER[answer.answer])}，{answer.on}）：{answer.text}
        </Typography.Paragraph>
      )}
      {outcome !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {state === 'withdrawn'
            ? say('撤回理由：', 'Withdrawn because: ')
            : say('核查结论：', 'What the check found: ')}
          {outcome}
        </Typography.Paragraph>
      )}
      <Flex gap={8} wrap style={{ marginTop: 8 }}>
        <Acts acts={useActs({ warning, board })} small />
        <TakeFileButton
          path="/api/v1/warnings/{warningId}/notice"
          params={{ path: { warningId: warning.warningId }, query: { language } }}
          name={`${say('廉政风险预警通知书', 'Warning notice')}.docx`}
          label={say('通知书', 'Notice')}
        />
      </Flex>
    </Card>
  );
}

function useActs({ warning, board }: Props): readonly Act[] {
  const { say, told } = useLanguage();
  const { may, scheme, running } = board;
  const { post } = useSession();
  const { warningId, unitId, postId, state, revision, rank, noticeNumber, ofSupervision } = warning;
  const isSupervisor = post?.role === 'supervisor';
  const about = { unitId, postIds: postId === null ? [] : [postId] };
  const open = running && (state === 'issued' || state === 'answered');
  const places = { warningId };
  const higher = scheme?.colours.slice(rank + 1) ?? [];
  return actsOf(
    [
      open && state === 'issued' && may('AnswerWarning', about),
      formAct({
        key: 'answer',
        label: say('答复', 'Answer'),
        kind: 'primary',
        title: say('答复预警', 'Answer the warning'),
        path: '/api/v1/warnings/{warningId}/answer',
        places,
        ifMatch: revision,
        draft: 'warning-answer',
        fields: {
          answer: {
            kind: 'choice',
            label: say('方式', 'How'),
            choices: choicesOf(WARNING_ANSWER, told),
            initial: 'explanation',
          },
          text: { kind: 'long', label: say('答复或处置情况', 'Answer') },
          evidence: { kind: 'evidence', label: say('佐证材料', 'Evidence') },
        },
        okText: say('答复', 'Answer'),
        above: <p>{warning.content}</p>,
      }),
    ],
    [
      open && state === 'answered' && (isSupervisor || !ofSupervision) && may('SettleWarning', about),
      formAct({
        key: 'settle',
        label: say('核查销号', 'Settle'),
        kind: 'primary',
        title: say('核查销号', 'Settle the warning'),
        path: '/api/v1/warnings/{warningId}/settle',
        places,
        ifMatch: revision,
        draft: 'warning-settle',
        fields: { finding: { kind: 'long', label: say('核查结论', 'What the check found') } },
        okText: say('销号', 'Settle'),
      }),
    ],
    [
      open && state === 'answered' && may('ReturnWarningAnswer', about),
      formAct({
        key: 'return',
        label: say('退回答复', 'Return the answer'),
        path: '/api/v1/warnings/{warningId}/return',
        places,
        ifMatch: revision,
        draft: 'warning-return',
        fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
        okText: say('退回', 'Return'),
      }),
    ],
    [
      open && higher.length > 0 && may('RaiseWarning', about),
      formAct({
        key: 'raise',
        label: say('升级', 'Raise'),
        title: say('升级预警', 'Raise the warning'),
        path: '/api/v1/warnings/{warningId}/raise',
        places,
        ifMatch: revision,
        draft: 'warning-raise',
        fields: {
          colourId: {
            kind: 'choice',
            label: say('升至', 'To'),
            choices: higher.map(({ id, label }) => ({ value: id, label: told(label) })),
          },
          reason: { kind: 'long', label: say('理由', 'Reason') },
          noticeNumber: { kind: 'text', label: say('文号', 'Notice number'), required: false },
        },
        okText: say('升级', 'Raise'),
      }),
    ],
    [
      running && noticeNumber === null && state !== 'withdrawn' && may('ProposeWarningNumber', about),
      formAct({
        key: 'number',
        label: say('补文号', 'Number it'),
        title: say('补文号', 'Give a notice number'),
        path: '/api/v1/warnings/{warningId}/number',
        places,
        draft: 'warning-number',
        fields: { noticeNumber: { kind: 'text', label: say('文号', 'Notice number') } },
      }),
    ],
    [
      open && may('OrderRectification', about),
      {
        key: 'order',
        label: say('责令整改', 'Order rectification'),
        dialog: (onClose) => <OrderDialog board={board} warning={warning} onClose={onClose} />,
      },
    ],
    [
      running && state !== 'withdrawn' && may('AskAccountability', about),
      {
        key: 'ask',
        label: say('提请问责', 'Ask for accountability'),
        dialog: (onClose) => (
          <AskDialog
            board={board}
            decides={false}
            about={{ unitId, ground: { kind: 'warning', warningId }, id: warningId }}
            onClose={onClose}
          />
        ),
      },
    ],
    [
      open && isSupervisor === ofSupervision && may('WithdrawWarning', about),
      formAct({
        key: 'withdraw',
        label: say('撤回预警', 'Withdraw'),
        kind: 'danger',
        title: say('撤回预警', 'Withdraw the warning'),
        path: '/api/v1/warnings/{warningId}/withdraw',
        places,
        ifMatch: revision,
        draft: 'warning-withdraw',
        fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
      }),
    ],
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;

const STATE_COLOURS: Readonly<Record<WarningItem['state'], string>> = {
  issued: 'orange',
  answered: 'blue',
  settled: 'green',
  withdrawn: 'default',
};

const STEP: Readonly<
  Record<WarningItem['steps'][number]['by'], { readonly zh: string; readonly en: string }>
> = {
  issued: { zh: '发出', en: 'issued' },
  raised: { zh: '升级为', en: 'raised to' },
  escalated: { zh: '逾期升级为', en: 'escalated to' },
};

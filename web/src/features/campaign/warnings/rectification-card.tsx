/** One rectification: what is to be put right, by whom and when, the answer, the check, and what may be done. */
import { Card, Flex, Tag, Typography } from 'antd';
import type { RectificationItem } from '../../../../../projections/warnings/query';
import { useSession } from '../../../app/session';
import { Acts, actsOf, type Act } from '../../../shared/acts';
import { DateText, today } from '../../../shared/dates';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import { TakeFileButton } from '../../../shared/take-file-button';
import { RECTIFICATION_STATE } from '../../../../../projections/words/office-labels';
import { AskDialog } from './ask-dialog';
import type { Board } from './board';

interface Props {
  readonly rectification: RectificationItem;
  readonly board: Board;
}

export function RectificationCard({ rectification, board }: Props) {
  const { say, told, language } = useLanguage();
  const { people } = board;
  const { unitName, responsiblePostId, checkerPostId, content, dueOn, state, overdue, answer } =
    rectification;
  return (
    <Card size="small">
      <Flex gap={8} align="center" wrap>
        <Typography.Text strong>{unitName}</Typography.Text>
        <Tag color={STATE_COLOURS[state]}>{told(RECTIFICATION_STATE[state])}</Tag>
        {overdue && <Tag color="red">{say('逾期', 'Late')}</Tag>}
        {rectification.rankLabel !== null && (
          <Tag color="volcano">
            {say('已上报', 'Gone up to')} {told(rectification.rankLabel)}
          </Tag>
        )}
        <span>
          {say('期限', 'By')} <DateText date={dueOn} />
        </span>
      </Flex>
      <Typography.Paragraph style={PARAGRAPH}>{content}</Typography.Paragraph>
      <Typography.Paragraph type="secondary" style={PARAGRAPH}>
        {say('责任', 'Responsible')}：
        {responsiblePostId === null ? say('单位', 'the unit') : people.postName(responsiblePostId)}；
        {say('核查', 'Checked by')}：{people.postName(checkerPostId)}
        {rectification.origin.kind === 'finding' &&
          `；${say('依据', 'ground')}：${rectification.origin.text}`}
      </Typography.Paragraph>
      {rectification.reasons.map((reason) => (
        <Typography.Paragraph key={reason} style={{ ...PARAGRAPH, color: '#a8071a' }}>
          {say('退回理由：', 'Returned because: ')}
          {reason}
        </Typography.Paragraph>
      ))}
      {answer !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('整改情况', 'Answer')}（{people.personName(answer.personId)}，{answer.on}）：{answer.report}
          {answer.evidence.length > 0 &&
            `（${say('材料', 'evidence')}：${answer.evidence.map(({ title }) => title).join('、')}）`}
        </Typography.Paragraph>
      )}
      {rectification.finding !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('核查结论：', 'What the check found: ')}
          {rectification.finding}
        </Typography.Paragraph>
      )}
      <Flex gap={8} wrap style={{ marginTop: 8 }}>
        <Acts acts={useActs({ rectification, board })} small />
        <TakeFileButton
          path="/api/v1/rectifications/{rectificationId}/notice"
          params={{ path: { rectificationId: rectification.rectificationId }, query: { language } }}
          name={`${say('整改通知书', 'Rectification notice')}.docx`}
          label={say('通知书', 'Notice')}
        />
      </Flex>
    </Card>
  );
}

function useActs({ rectification, board }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { post } = useSession();
  const { may, running, campaign } = board;
  const { rectificationId, unitId, responsiblePostId, checkerPostId, state, revision, ofSupervision } =
    rectification;
  const isOwn = (post?.role === 'supervisor') === ofSupervision;
  const postIds = responsiblePostId === null ? [] : [responsiblePostId];
  const places = { rectificationId };
  // By whom it is checked is said in the order; the head of the group, or the supervision that ordered it, may always.
  const inPlace =
    post !== null && (ofSupervision ? isOwn : campaign.leadershipGroup.headPostIds.includes(post.postId));
  const checks = inPlace || post?.postId === checkerPostId;
  const checked = { unitId, postIds: [checkerPostId] };
  const later = { kind: 'day', label: say('新的期限', 'New date'), min: today() } as const;
  const reason = { kind: 'long', label: say('理由', 'Reason') } as const;
  return actsOf(
    [
      running && state === 'ordered' && may('AnswerRectification', { unitId, postIds }),
      formAct({
        key: 'answer',
        label: say('反馈整改情况', 'Answer'),
        kind: 'primary',
        title: say('反馈整改情况', 'What has been put right'),
        path: '/api/v1/rectifications/{rectificationId}/answer',
        places,
        ifMatch: revision,
        draft: 'rectification-answer',
        fields: {
          report: { kind: 'long', label: say('整改情况', 'What was done') },
          evidence: { kind: 'evidence', label: say('佐证材料', 'Evidence'), required: true },
        },
        okText: say('反馈', 'Answer'),
        above: <p>{rectification.content}</p>,
      }),
    ],
    [
      running && state === 'answered' && checks && may('AcceptRectification', checked),
      formAct({
        key: 'accept',
        label: say('核查通过', 'Accept'),
        kind: 'primary',
        title: say('核查通过', 'Accept the answer'),
        path: '/api/v1/rectifications/{rectificationId}/accept',
        places,
        ifMatch: revision,
        draft: 'rectification-accept',
        fields: { finding: { kind: 'long', label: say('核查结论', 'What the check found') } },
      }),
    ],
    [
      running && state === 'answered' && checks && may('ReturnRectification', checked),
      formAct({
        key: 'return',
        label: say('核查退回', 'Return'),
        title: say('核查退回', 'Return the answer'),
        path: '/api/v1/rectifications/{rectificationId}/return',
        places,
        ifMatch: revision,
        draft: 'rectification-return',
        fields: {
          reasons: { kind: 'lines', label: say('退回的理由', 'Reasons') },
          dueOn: later,
        },
      }),
    ],
    [
      running && state === 'accepted' && may('CloseRectification', { unitId }),
      formAct({
        key: 'close',
        label: say('销号', 'Close'),
        kind: 'primary',
        title: say('整改销号', 'Close the rectification'),
        path: '/api/v1/rectifications/{rectificationId}/close',
        places,
        ifMatch: revision,
        draft: 'rectification-close',
        fields: { note: { kind: 'long', label: say('备注', 'Note'), required: false, empty: '' } },
        okText: say('销号', 'Close'),
      }),
    ],
    [
      running && state === 'ordered' && isOwn && may('ExtendRectification', { unitId }),
      formAct({
        key: 'extend',
        label: say('延期', 'Extend'),
        title: say('整改延期', 'Extend the date'),
        path: '/api/v1/rectifications/{rectificationId}/extend',
        places,
        ifMatch: revision,
        draft: 'rectification-extend',
        fields: { dueOn: later, reason },
        okText: say('延期', 'Extend'),
      }),
    ],
    [
      running && state !== 'cancelled' && may('AskAccountability', { unitId }),
      {
        key: 'ask',
        label: say('提请问责', 'Ask for accountability'),
        dialog: (onClose) => (
          <AskDialog
            board={board}
            decides={false}
            about={{ unitId, ground: { kind: 'rectification', rectificationId }, id: rectificationId }}
            onClose={onClose}
          />
        ),
      },
    ],
    [
      running &&
        (state === 'ordered' || state === 'answered') &&
        isOwn &&
        may('CancelRectification', { unitId }),
      formAct({
        key: 'cancel',
        label: say('撤销整改', 'Cancel'),
        kind: 'danger',
        title: say('撤销整改', 'Cancel the rectification'),
        path: '/api/v1/rectifications/{rectificationId}/cancel',
        places,
        ifMatch: revision,
        draft: 'rectification-cancel',
        fields: { reason },
      }),
    ],
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;

const STATE_COLOURS: Readonly<Record<RectificationItem['state'], string>> = {
  ordered: 'orange',
  answered: 'blue',
  accepted: 'cyan',
  closed: 'green',
  cancelled: 'default',
};

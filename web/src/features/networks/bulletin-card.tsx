/** A bulletin: what it says, who has to answer by when, what each answered, and what whoever looks may do. */
import { Card, Flex, Tag, Typography } from 'antd';
import type { BulletinRow, RecipientState } from '../../../../projections/networks/tables-of-work';
import { Acts, actsOf } from '../../shared/acts';
import { DateText } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { ANSWER_STATUS, BULLETIN_STATUS } from '../../../../projections/words/network-labels';
import { useModuleWords, type Net } from './net';

interface Props {
  readonly net: Net;
  readonly bulletin: BulletinRow;
}

export function BulletinCard({ net, bulletin }: Props) {
  const { say, told } = useLanguage();
  const { labelOf } = useModuleWords();
  const { bulletinId, status, answerBy, recipients, withdrawnFor } = bulletin;
  const acts = actsOf([
    status === 'issued' && net.may('WithdrawBulletin'),
    formAct({
      key: 'withdraw',
      label: say('撤回', 'Withdraw'),
      kind: 'danger',
      title: say('撤回发文', 'Withdraw the bulletin'),
      path: '/api/v1/warning-bulletins/{bulletinId}/withdraw',
      places: { bulletinId },
      draft: 'bulletin-withdraw',
      fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
      okText: say('撤回', 'Withdraw'),
    }),
  ]);
  return (
    <Card
      size="small"
      title={bulletin.title}
      styles={{ title: { whiteSpace: 'normal' } }}
      extra={<Acts acts={acts} small />}
    >
      <Flex gap={8} wrap align="center">
        <Tag>{labelOf(net.network.module.bulletins, bulletin.kindId)}</Tag>
        <Tag color={status === 'issued' ? 'green' : 'default'}>{told(BULLETIN_STATUS[status])}</Tag>
        <Typography.Text type="secondary">
          {bulletin.number} · {bulletin.issuedOn}
        </Typography.Text>
        {answerBy !== null && (
          <span>
            {say('反馈期限', 'To be answered by')} <DateText date={answerBy} />
          </span>
        )}
        {bulletin.reportedTo !== '' && (
          <span>
            {say('上报', 'Reported to')}：{bulletin.reportedTo}
          </span>
        )}
      </Flex>
      <p style={PARAGRAPH}>{bulletin.content}</p>
      {withdrawnFor !== null && (
        <p style={PARAGRAPH}>
          {say('撤回理由', 'Withdrawn because')}：{withdrawnFor}
        </p>
      )}
      <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: '8px 0 0', padding: 0 }}>
        {recipients.map((recipient) => (
          <li key={`${recipient.unitId} ${recipient.postId ?? ''}`}>
            <RecipientLine net={net} bulletin={bulletin} recipient={recipient} />
          </li>
        ))}
      </Flex>
    </Card>
  );
}

function RecipientLine({ net, bulletin, recipient }: Props & { readonly recipient: RecipientState }) {
  const { say, told } = useLanguage();
  const { bulletinId, answerBy } = bulletin;
  const { unitId, postId, status, measures, answeredOn, late, finding } = recipient;
  const open = bulletin.status === 'issued' && answerBy !== null;
  const about = { unitId, postIds: postId === null ? [] : [postId] };
  const places = { bulletinId, unitId };
  const acts = actsOf(
    [
      open && (status === 'awaited' || status === 'returned') && net.may('AnswerBulletin', about),
      formAct({
        key: 'answer',
        label: say('反馈', 'Answer'),
        kind: 'primary',
        title: say('反馈采取的措施', 'Answer with what is done'),
        path: '/api/v1/warning-bulletins/{bulletinId}/answers/{unitId}',
        places,
        draft: `bulletin-answer.${postId ?? ''}`,
        fixed: { postId },
        fields: { measures: { kind: 'long', label: say('采取的措施', 'What is done') } },
        okText: say('反馈', 'Answer'),
      }),
    ],
    [
      open && status === 'answered' && net.may('CheckBulletinAnswer', about),
      formAct({
        key: 'check',
        label: say('核查反馈', 'Check'),
        path: '/api/v1/warning-bulletins/{bulletinId}/answers/{unitId}/check',
        places,
        draft: `bulletin-check.${postId ?? ''}`,
        fixed: { postId },
        fields: {
          outcome: {
            kind: 'choice',
            label: say('结果', 'Outcome'),
            choices: [
              { value: 'accepted', label: say('认可', 'Accepted') },
              { value: 'returned', label: say('退回', 'Returned') },
            ],
          },
          finding: {
            kind: 'long',
            label: say('核查情况', 'Finding'),
            help: say('退回的须说明理由', 'Needed where it is returned'),
            required: false,
            empty: '',
          },
        },
        okText: say('核查', 'Check'),
        above: <p>{measures}</p>,
      }),
    ],
  );
  return (
    <>
      <Flex gap={8} wrap align="center">
        <strong>{net.unitName(unitId)}</strong>
        {postId !== null && <span>{net.people.postName(postId)}</span>}
        {answerBy !== null && (
          <Tag color={ANSWER_COLOURS[status]}>
            {told(ANSWER_STATUS[status])} {answeredOn}
          </Tag>
        )}
        {late && <Tag color="red">{say('逾期', 'Late')}</Tag>}
        <Acts acts={acts} small />
      </Flex>
      {measures !== '' && <p style={PARAGRAPH}>{measures}</p>}
      {finding !== '' && (
        <p style={PARAGRAPH}>
          {say('核查情况', 'Finding')}：{finding}
        </p>
      )}
    </>
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;

const ANSWER_COLOURS: Readonly<Record<RecipientState['status'], string>> = {
  awaited: 'orange',
  answered: 'blue',
  accepted: 'green',
  returned: 'red',
};

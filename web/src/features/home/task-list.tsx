/** 我的事项: what is to be done, for which unit, by when, why it came back, and where to go for it. */
import { Card, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { Task, TaskKind } from '../../../../projections/tasks/task';
import type { Bilingual } from '../../../../workflows/kernel/text';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText, DaysLeftTag, instantText, today } from '../../shared/dates';
import { useLanguage } from '../../shared/language';

export function TaskList() {
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/tasks');
  const count = query.data?.data.length ?? 0;
  return (
    <Card title={say(`待办 ${count} 项`, `To do: ${count}`)}>
      <Answered query={query} empty={say('目前没有等您办理的事项', 'Nothing waits for you now')}>
        {(tasks) => (
          <Flex component="ul" vertical gap={12} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {tasks.map((task) => (
              <TaskLine
                key={`${task.kind} ${task.campaignId ?? ''} ${task.stageId ?? ''} ${task.subjectId}`}
                task={task}
              />
            ))}
          </Flex>
        )}
      </Answered>
    </Card>
  );
}

function TaskLine({ task }: { readonly task: Task }) {
  const { say, told } = useLanguage();
  const { kind, title, unitName, campaignTitle, reasons, dueOn, approximate } = task;
  const place = placeOf(task);
  const about = [unitName, campaignTitle].filter((part) => part !== null).join(' · ');
  return (
    <li>
      <Flex justify="space-between" wrap gap={8}>
        <span>
          <Tag>{told(TO_DO[kind])}</Tag>
          {place === null ? title : <Link to={place}>{title}</Link>}
        </span>
        <Flex gap={8} wrap>
          {dueOn !== null && <DateText date={dueOn} approximate={approximate} />}
          <Left task={task} />
        </Flex>
      </Flex>
      <Typography.Text type="secondary">{about}</Typography.Text>
      {task.urged !== undefined && (
        <Typography.Paragraph style={{ margin: 0, color: '#a8071a' }}>
          {say('督办', 'Urged')}（{instantText(task.urged.at)}）：{task.urged.text}
          {task.urged.dueOn !== null && (
            <>
              {' '}
              {say('请于此前报送', 'hand in by')} <DateText date={task.urged.dueOn} />
            </>
          )}
        </Typography.Paragraph>
      )}
      {reasons.map((reason) => (
        <Typography.Paragraph key={reason} style={{ margin: 0, color: '#a8071a' }}>
          {say('退回理由：', 'Returned because: ')}
          {reason}
        </Typography.Paragraph>
      ))}
    </li>
  );
}

/** What belongs to no campaign has no calendar: it is late or not. */
function Left({ task: { left, dueOn } }: { readonly task: Task }) {
  const { say } = useLanguage();
  if (left !== null) return <DaysLeftTag left={left} />;
  return dueOn !== null && dueOn < today() ? <Tag color="red">{say('逾期', 'Late')}</Tag> : null;
}

function placeOf(task: Task): string | null {
  const { kind, campaignId, unitId, stageId, programme, subjectId } = task;
  if (programme?.kind === 'network')
    return kind === 'duty'
      ? `/networks/${programme.id}?tab=duties#${subjectId}`
      : `/networks/${programme.id}?tab=reports`;
  if (campaignId === null) return null;
  const campaign = `/campaigns/${campaignId}`;
  const unit = unitId === null ? '' : `&unit=${unitId}`;
  switch (kind) {
    case 'requestGate':
    case 'decideGate':
    case 'gateException':
      return `${campaign}?tab=gates`;
    case 'acceptSubmission':
      return `${campaign}?tab=matrix${unit}&stage=${stageId ?? ''}`;
    case 'handIn':
    case 'resubmit':
      return `${campaign}/work?step=handIn${unit}`;
    case 'ownForm':
      return `${campaign}/work?step=posts${unit}`;
    case 'measure':
      return `${campaign}/work?step=measures${unit}`;
    case 'reviewPowerRequest':
      return `${campaign}?tab=powers`;
    case 'answerObjection':
      return `${campaign}?tab=notices`;
    case 'rescreening':
      return `${campaign}/work?step=points${unit}`;
    case 'regrading':
      return `/risk-points/${subjectId}`;
    case 'sendFiling':
      return `${campaign}?tab=filings`;
    case 'recordReceipt':
    case 'resendFiling':
      return `${campaign}?tab=filings#${subjectId}`;
    case 'givePledge':
    case 'returnPledge':
      return `${campaign}?tab=pledges#${unitId ?? ''}`;
    case 'rotation':
      return `${campaign}?tab=duties`;
    case 'giveOpinion':
      return `${campaign}?tab=decisions`;
    case 'unitRectification':
      return `${campaign}?tab=assessment`;
    case 'warning':
    case 'rectification':
      return `${campaign}?tab=warnings`;
    case 'duty':
      return `${campaign}?tab=duties#${subjectId}`;
    // Reports belong to networks alone.
    case 'report':
      return campaign;
  }
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });

const TO_DO: Readonly<Record<TaskKind, Bilingual>> = {
  handIn: both('报送', 'Hand in'),
  resubmit: both('修改后重新报送', 'Mend and hand in again'),
  ownForm: both('填写本岗位登记表', 'Fill in the form of the post'),
  acceptSubmission: both('接收或退回报送', 'Accept or return'),
  answerObjection: both('答复异议', 'Answer an objection'),
  reviewPowerRequest: both('审核职权申请', 'Review a request about a power'),
  sendFiling: both('报送备案', 'Send a filing'),
  recordReceipt: both('登记备案回执', 'Record the receipt of a filing'),
  resendFiling: both('重新报送备案', 'Send a filing again'),
  givePledge: both('承诺', 'Pledge'),
  returnPledge: both('向单位承诺', 'Pledge in return'),
  rotation: both('安排轮岗', 'See to a rotation'),
  requestGate: both('提请过关', 'Ask for the gate'),
  decideGate: both('决定关口', 'Decide the gate'),
  giveOpinion: both('发表意见', 'State an opinion'),
  measure: both('落实防控措施', 'Carry out a measure'),
  gateException: both('销号过关例外', 'Clear an exception'),
  unitRectification: both('报告整改', 'Report a rectification'),
  rescreening: both('重新排查', 'Screen again'),
  regrading: both('重新定级', 'Grade again'),
  warning: both('答复预警', 'Answer a warning'),
  rectification: both('答复整改', 'Answer a rectification'),
  report: both('报送预警信息', 'Hand in a warning report'),
  duty: both('办理常态任务', 'Do a standing duty'),
};

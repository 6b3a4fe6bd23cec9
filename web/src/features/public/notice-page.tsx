/** One publication with all it shows, and the form in which anybody may object, under a name or without one. */
import { Alert, Button, Card, Checkbox, Flex, Form, List, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type {
  PublicNoticeAnswer,
  PublicNoticeItem,
} from '../../../../projections/campaigns/public-notice-query';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../shared/answered';
import { DateText, today } from '../../shared/dates';
import { ChoiceField, LongField, TextField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { NOTICE_SUBJECT } from '../../../../projections/words/labels';
import { noticeStanding } from '../../shared/notice-standing';
import { NoticeStandingTag } from '../../shared/notice-standing-tag';
import { PageTitle } from '../../shared/page-title';
import { ProblemAlert } from '../../shared/problem-alert';
import { receiptText } from './receipt-number';
import { counted } from '../../shared/counted';

export default function PublicNoticePage() {
  const { noticeId = '' } = useParams();
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/public/notices/{noticeId}', { path: { noticeId } });
  return (
    <>
      <PageTitle
        title={query.data?.data.title ?? say('公示', 'Publication')}
        above={[{ to: '/public', title: say('正在公示', 'Published now') }]}
      />
      <Answered query={query}>{(notice) => <Notice notice={notice} />}</Answered>
    </>
  );
}

function Notice({ notice }: { readonly notice: PublicNoticeAnswer }) {
  const { say, told } = useLanguage();
  const standing = noticeStanding(notice, today());
  const { hostUnitName, subject, fromDate, untilDate, untilApproximate, items } = notice;
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap align="center">
        <strong>{hostUnitName}</strong>
        <Tag>{told(NOTICE_SUBJECT[subject])}</Tag>
        <NoticeStandingTag notice={notice} />
        <DateText date={fromDate} /> — <DateText date={untilDate} approximate={untilApproximate} />
      </Flex>
      <List<PublicNoticeItem>
        bordered
        header={<strong>{say(`共 ${items.length} 项`, counted(items.length, 'item'))}</strong>}
        dataSource={[...items]}
        pagination={items.length > 50 ? { pageSize: 50 } : false}
        renderItem={(item) => (
          <List.Item>
            <div>
              <Flex gap={8} wrap align="center">
                <strong>{item.name}</strong>
                <Typography.Text type="secondary">{item.unitName}</Typography.Text>
              </Flex>
              <Item item={item} />
            </div>
          </List.Item>
        )}
      />
      {standing === 'published' && <Objection notice={notice} />}
      {standing === 'announced' && (
        <Alert
          type="info"
          showIcon
          title={
            <>
              {say('公示尚未开始，开始之日起可提出异议：', 'It has not begun; objections are taken from ')}
              <DateText date={fromDate} />
            </>
          }
        />
      )}
    </Flex>
  );
}

function Item({ item }: { readonly item: PublicNoticeItem }) {
  const { say, told } = useLanguage();
  switch (item.kind) {
    case 'post':
      return (
        <ol style={{ margin: 0, paddingInlineStart: 20 }}>
          {item.duties.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ol>
      );
    case 'power':
      return (
        <>
          <div>{item.content}</div>
          <div>
            {say('办理主体', 'Handled by')}：{item.holderPostName}；{say('依据', 'basis')}：
            {item.legalBasis.join('；')}；{say('时限', 'time limit')}：{item.timeLimit}
          </div>
          {item.flow.length > 0 && (
            <ol aria-label={say('流程', 'Flow')} style={{ margin: 0, paddingInlineStart: 20 }}>
              {item.flow.map(({ name, postName, timeLimit }) => (
                <li key={name}>
                  {name}（{postName}
                  {timeLimit !== '' && `，${timeLimit}`}）
                </li>
              ))}
            </ol>
          )}
        </>
      );
    case 'riskPoint':
      return (
        <div>
          {item.powerName ?? item.postName}；{say('等级', 'grade')}：
          {item.grade === null ? say('未定级', 'none') : told(item.grade)}
        </div>
      );
  }
}

interface Fields {
  readonly objector?: string;
  readonly itemId?: string;
  readonly text: string;
  readonly confidential?: boolean;
}

function Objection({ notice: { noticeId, items } }: { readonly notice: PublicNoticeAnswer }) {
  const { say } = useLanguage();
  const lodge = useCommand('/api/v1/notices/{noticeId}/objections', 'public');
  const [receipt, setReceipt] = useState<string | null>(null);
  if (receipt !== null) return <Taken noticeId={noticeId} receiptNumber={receipt} />;
  const submit = async ({ objector = '', itemId, text, confidential = false }: Fields) => {
    const { receiptNumber = '' } = await lodge.mutateAsync({
      path: { noticeId },
      body: { objector, itemId: itemId ?? null, text, ...(confidential ? { confidential } : {}) },
    });
    setReceipt(receiptNumber);
  };
  return (
    <Card title={say('提出异议', 'Object')}>
      <ProblemAlert error={lodge.error} />
      <Form<Fields> layout="vertical" onFinish={(fields) => void submit(fields).catch(() => undefined)}>
        <ChoiceField
          name="itemId"
          label={say('针对哪一项', 'About which item')}
          required={false}
          choices={items.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <LongField name="text" label={say('异议内容', 'What you object to')} rows={4} />
        <TextField
          name="objector"
          label={say('如何称呼您', 'What to call you')}
          required={false}
          help={say('可不填；不会公开，不显示在任何目录中', 'May be left empty; it is never made public')}
        />
        <Form.Item
          name="confidential"
          valuePropName="checked"
          extra={say(
            '密封保存：只有负责此项工作的办公室和领导小组组长可读，不计入他人看到的件数',
            'Kept sealed: only the office in charge and the head of its leadership group read it, and nobody else sees it counted',
          )}
        >
          <Checkbox>{say('请为我保密', 'Keep this confidential')}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={lodge.isPending}>
          {say('提交异议', 'Send')}
        </Button>
      </Form>
    </Card>
  );
}

function Taken({ noticeId, receiptNumber }: { readonly noticeId: string; readonly receiptNumber: string }) {
  const { say } = useLanguage();
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={say('异议已收到', 'Your objection has been taken')}
      description={
        <>
          <p>{say('请保存回执号，凭它查询答复：', 'Keep the receipt number: it leads to the answer.')}</p>
          <Typography.Paragraph copyable style={{ fontFamily: 'monospace', wordBreak: 'break-all' }}>
            {receiptText({ noticeId, receiptNumber })}
          </Typography.Paragraph>
          <Link to={`/public/${noticeId}/receipts/${receiptNumber}`}>
            {say('查看办理情况', 'See what becomes of it')}
          </Link>
        </>
      }
    />
  );
}

/** 公示: what is published now, and where to ask with a receipt number what became of an objection. */
import { Button, Card, Flex, Form, Input, Tag, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { NoticeHeadline } from '../../../../projections/campaigns/query';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText, today } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { NOTICE_SUBJECT } from '../../../../projections/words/labels';
import { noticeStanding } from '../../shared/notice-standing';
import { NoticeStandingTag } from '../../shared/notice-standing-tag';
import { PageTitle } from '../../shared/page-title';
import { receiptOf } from './receipt-number';

export default function PublicNoticesPage() {
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/public/notices');
  return (
    <>
      <PageTitle title={say('正在公示', 'Published now')} />
      <Answered query={query} empty={say('目前没有公示', 'Nothing is published now')}>
        {(notices) => (
          <Flex vertical gap={12}>
            {runningFirst(notices).map((notice) => (
              <Notice key={notice.noticeId} notice={notice} />
            ))}
          </Flex>
        )}
      </Answered>
      <ReceiptForm />
    </>
  );
}

/** What is only announced stands below what may be objected to now. */
function runningFirst(notices: readonly NoticeHeadline[]): readonly NoticeHeadline[] {
  const isAnnounced = (notice: NoticeHeadline) => noticeStanding(notice, today()) === 'announced';
  return [...notices.filter((notice) => !isAnnounced(notice)), ...notices.filter(isAnnounced)];
}

function Notice({ notice }: { readonly notice: NoticeHeadline }) {
  const { told } = useLanguage();
  const { noticeId, title, subject, fromDate, untilDate, untilApproximate } = notice;
  return (
    <Card
      size="small"
      title={<Link to={`/public/${noticeId}`}>{title}</Link>}
      styles={{ title: { whiteSpace: 'normal' } }}
    >
      <Flex gap={8} wrap align="center">
        <Tag>{told(NOTICE_SUBJECT[subject])}</Tag>
        <NoticeStandingTag notice={notice} />
        <DateText date={fromDate} /> — <DateText date={untilDate} approximate={untilApproximate} />
      </Flex>
    </Card>
  );
}

function ReceiptForm() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const malformed = say('请照回执填写完整的回执号', 'Enter the whole number as the receipt shows it');
  return (
    <Card size="small" title={say('凭回执号查询答复', 'Ask by receipt number')} style={{ marginTop: 16 }}>
      <Form<{ readonly number: string }>
        layout="vertical"
        onFinish={({ number }) => {
          const receipt = receiptOf(number);
          if (receipt !== null)
            void navigate(`/public/${receipt.noticeId}/receipts/${receipt.receiptNumber}`);
        }}
      >
        <Form.Item
          name="number"
          label={say('回执号', 'Receipt number')}
          rules={[
            {
              validator: (_, value: string | undefined) =>
                receiptOf(value ?? '') === null ? Promise.reject(new Error(malformed)) : Promise.resolve(),
            },
          ]}
        >
          <Input maxLength={220} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {say('查询', 'Ask')}
        </Button>
      </Form>
      <Typography.Paragraph type="secondary" style={{ marginTop: 8, marginBottom: 0 }}>
        {say('提出异议后显示的号码，请妥善保存。', 'It is shown after an objection has been taken: keep it.')}
      </Typography.Paragraph>
    </Card>
  );
}

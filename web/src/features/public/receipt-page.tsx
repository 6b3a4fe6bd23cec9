/** What became of an objection, for whoever holds its receipt. */
import { Alert, Card, Descriptions, Tag } from 'antd';
import { useParams } from 'react-router';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { instantText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { PageTitle } from '../../shared/page-title';

export default function ReceiptPage() {
  const { noticeId = '', receiptNumber = '' } = useParams();
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/public/notices/{noticeId}/objections/{receiptNumber}', {
    path: { noticeId, receiptNumber },
  });
  return (
    <>
      <PageTitle
        title={say('异议的办理情况', 'What became of the objection')}
        above={[{ to: '/public', title: say('正在公示', 'Published now') }]}
      />
      <Answered query={query}>
        {({ noticeTitle, content, lodgedAt, outcome, answer, unopened }) => (
          <Card>
            {unopened !== undefined && (
              <Alert type="warning" showIcon title={say(unopened.title, unopened.titleEn)} />
            )}
            <Descriptions
              column={1}
              items={[
                { key: 'notice', label: say('公示', 'Publication'), children: noticeTitle },
                { key: 'lodged', label: say('提出时间', 'Lodged'), children: instantText(lodgedAt) },
                { key: 'text', label: say('异议内容', 'Objection'), children: content },
                {
                  key: 'outcome',
                  label: say('处理', 'Outcome'),
                  children:
                    outcome === null ? (
                      <Tag color="gold">{say('办理中', 'being looked into')}</Tag>
                    ) : (
                      <Tag color={outcome === 'upheld' ? 'green' : 'default'}>
                        {outcome === 'upheld' ? say('采纳', 'Upheld') : say('不采纳', 'Rejected')}
                      </Tag>
                    ),
                },
                ...(answer === null
                  ? []
                  : [{ key: 'answer', label: say('答复', 'Answer'), children: answer }]),
              ]}
            />
          </Card>
        )}
      </Answered>
    </>
  );
}

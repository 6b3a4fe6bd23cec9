/** 公示: what is and was published, the objections to it, and, for the office, publishing, answering and closing. */
import { Alert, Button, Card, Drawer, Empty, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import type {
  CampaignHeadline,
  NoticeAnswer,
  NoticeHeadline,
  ObjectionAnswer,
} from '../../../../projections/campaigns/query';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf, type Act } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { DateText, instantText, today } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { NOTICE_SUBJECT } from '../../../../projections/words/labels';
import { NoticeStandingTag } from '../../shared/notice-standing-tag';
import { useRights, type May } from '../../shared/rights';
import { PublishDialog } from './publish-dialog';
import { counted } from '../../shared/counted';

export default function NoticesTab({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { say } = useLanguage();
  const granted = useRights(campaign);
  const [publishing, setPublishing] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const { campaignId, status } = campaign;
  const may: May = (type) => status === 'running' && granted(type);
  const query = useAnswer('/api/v1/campaigns/{campaignId}/notices', { path: { campaignId } });
  return (
    <>
      {may('PublishNotice') && (
        <Button type="primary" style={{ marginBottom: 12 }} onClick={() => setPublishing(true)}>
          {say('发布公示', 'Publish')}
        </Button>
      )}
      <Answered query={query} empty={say('还没有公示', 'Nothing has been published yet')}>
        {(notices) => (
          <Flex vertical gap={12}>
            {notices.map((notice) => (
              <Notice key={notice.noticeId} notice={notice} onShow={() => setShown(notice.noticeId)} />
            ))}
          </Flex>
        )}
      </Answered>
      {publishing && <PublishDialog campaign={campaign} onClose={() => setPublishing(false)} />}
      {shown !== null && <Shown noticeId={shown} may={may} onClose={() => setShown(null)} />}
    </>
  );
}

function Notice({ notice, onShow }: { readonly notice: NoticeHeadline; readonly onShow: () => void }) {
  const { say, told } = useLanguage();
  const { subject, title, fromDate, untilDate, untilApproximate, objections, objectionsOpen, places } =
    notice;
  return (
    <Card
      size="small"
      title={title}
      styles={{ title: { whiteSpace: 'normal' } }}
      extra={
        <Button size="small" onClick={onShow}>
          {say(`查看（异议 ${objections} 件）`, `Show (${objections} objections)`)}
        </Button>
      }
    >
      <Flex gap={8} align="center" wrap>
        <Tag>{told(NOTICE_SUBJECT[subject])}</Tag>
        <NoticeStandingTag notice={notice} />
        <DateText date={fromDate} /> — <DateText date={untilDate} approximate={untilApproximate} />
        {objectionsOpen > 0 && (
          <Tag color="red">{say(`待答复 ${objectionsOpen} 件`, `${objectionsOpen} to answer`)}</Tag>
        )}
        <Typography.Text type="secondary">{places.join('、')}</Typography.Text>
      </Flex>
    </Card>
  );
}

interface ShownProps {
  readonly noticeId: string;
  readonly may: May;
  readonly onClose: () => void;
}

function Shown({ noticeId, may, onClose }: ShownProps) {
  const { say, told } = useLanguage();
  const query = useAnswer('/api/v1/notices/{noticeId}', { path: { noticeId } });
  const actsOn = useNoticeActs(may);
  return (
    <Drawer open onClose={onClose} size={560} title={query.data?.data.title ?? noticeId}>
      <Answered query={query}>
        {(notice) => (
          <Flex vertical gap={12}>
            <div>
              {told(NOTICE_SUBJECT[notice.subject])}：
              {say(`共 ${notice.items.length} 项`, counted(notice.items.length, 'item'))}
            </div>
            <Acts acts={actsOn(notice)} />
            {notice.objectionList.length === 0 && <Empty description={say('没有异议', 'No objection')} />}
            {notice.objectionList.map((objection) => (
              <Objection key={objection.objectionId} noticeId={noticeId} objection={objection} may={may} />
            ))}
          </Flex>
        )}
      </Answered>
    </Drawer>
  );
}

function useNoticeActs(may: May): (notice: NoticeAnswer) => readonly Act[] {
  const { say } = useLanguage();
  return ({ noticeId, status, untilDate, objectionsOpen }) => {
    const places = { noticeId };
    const published = status === 'published';
    return actsOf(
      [
        published && may('CloseNotice'),
        formAct({
          key: 'close',
          label: say('结束公示', 'Close'),
          kind: 'primary',
          disabled: untilDate >= today() || objectionsOpen > 0,
          title: say('结束公示', 'Close the publication'),
          path: '/api/v1/notices/{noticeId}/close',
          places,
          draft: 'notice-close',
          fields: {},
          okText: say('结束公示', 'Close'),
          above: say('公示期已满，异议均已答复。', 'Its days are over, and every objection is answered.'),
        }),
      ],
      [
        published && may('WithdrawNotice'),
        formAct({
          key: 'withdraw',
          label: say('撤回公示', 'Withdraw'),
          kind: 'danger',
          title: say('撤回公示', 'Withdraw the publication'),
          path: '/api/v1/notices/{noticeId}/withdraw',
          places,
          draft: 'notice-withdraw',
          fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
          okText: say('撤回公示', 'Withdraw'),
        }),
      ],
    );
  };
}

interface ObjectionProps {
  readonly noticeId: string;
  readonly objection: ObjectionAnswer;
  readonly may: May;
}

function Objection({ noticeId, objection, may }: ObjectionProps) {
  const { say } = useLanguage();
  const { objectionId, content, lodgedAt, objector = '', outcome, answer, confidential } = objection;
  const acts = actsOf([
    outcome === null && may('AnswerObjection'),
    formAct({
      key: 'answer',
      label: say('答复', 'Answer'),
      kind: 'primary',
      title: say('答复异议', 'Answer the objection'),
      path: '/api/v1/notices/{noticeId}/objections/{objectionId}/answer',
      places: { noticeId, objectionId },
      draft: 'objection-answer',
      fields: {
        outcome: {
          kind: 'choice',
          label: say('处理', 'Outcome'),
          choices: [
            { value: 'upheld', label: say('采纳', 'Upheld') },
            { value: 'rejected', label: say('不采纳', 'Rejected') },
          ],
        },
        answer: { kind: 'long', label: say('答复内容', 'Answer') },
      },
      okText: say('答复', 'Answer'),
    }),
  ]);
  return (
    <Card
      size="small"
      title={instantText(lodgedAt)}
      extra={confidential === true && <Tag color="purple">{say('保密', 'Confidential')}</Tag>}
    >
      <Unopened unopened={objection.unopened} />
      {objector !== '' && (
        <Typography.Paragraph>
          {say('称呼', 'Name')}：{objector}
        </Typography.Paragraph>
      )}
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap' }}>{content}</Typography.Paragraph>
      {outcome !== null && (
        <>
          <Tag color={outcome === 'upheld' ? 'green' : 'default'}>
            {outcome === 'upheld' ? say('采纳', 'Upheld') : say('不采纳', 'Rejected')}
          </Tag>
          {answer}
        </>
      )}
      <Acts acts={acts} small />
    </Card>
  );
}

/** Why a sealed objection could not be opened. */
function Unopened({ unopened }: Pick<ObjectionAnswer, 'unopened'>) {
  const { say } = useLanguage();
  if (unopened === undefined) return null;
  return <Alert type="warning" showIcon title={say(unopened.title, unopened.titleEn)} />;
}

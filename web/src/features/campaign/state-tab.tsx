/** Where the campaign stands in its statechart: the picture with its place in it, what may come next, the way so far. */
import { Card, Descriptions, Flex, Table, Tag, Timeline, Typography } from 'antd';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { StageDeadlines } from '../../../../projections/deadlines/query';
import type { CampaignWalk, NextAct } from '../../../../src/charts/campaign-walk';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText, DaysLeftTag } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { ROLE, STAGE_STATUS } from '../../../../projections/words/labels';
import { ScrollBox } from '../../shared/scroll-box';
import { StatePicture } from './state-picture';

export default function StateTab({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { campaignId } = campaign;
  const chart = useAnswer('/api/v1/campaigns/{campaignId}/statechart', { path: { campaignId } });
  const stages = useAnswer('/api/v1/campaigns/{campaignId}/stages', { path: { campaignId } });
  return (
    <Answered query={chart}>
      {({ picture, walk }) => (
        <Answered query={stages} quiet>
          {(dates) => (
            <Flex vertical gap={16}>
              <Present campaign={campaign} walk={walk} stages={dates.stages} />
              <Next next={walk.next} />
              <StatePicture picture={picture} walk={walk} />
              <Way walk={walk} stages={dates.stages} />
            </Flex>
          )}
        </Answered>
      )}
    </Answered>
  );
}

interface PresentProps {
  readonly campaign: CampaignHeadline;
  readonly walk: CampaignWalk;
  readonly stages: readonly StageDeadlines[];
}

function Present({ campaign, walk, stages }: PresentProps) {
  const { say, told } = useLanguage();
  const stage = stages.find(({ stageId }) => stageId === campaign.currentStageId);
  const items = [
    {
      key: 'state',
      label: say('现在的状态', 'Present state'),
      children: <strong>{told(walk.words)}</strong>,
    },
    {
      key: 'stage',
      label: say('当前阶段', 'Present stage'),
      children:
        stage === undefined ? (
          say('没有进行中的阶段', 'no stage is open')
        ) : (
          <>
            {told(stage.title)} <Tag>{told(STAGE_STATUS[stage.status])}</Tag>
          </>
        ),
    },
    ...(stage === undefined
      ? []
      : [
          {
            key: 'closes',
            label: say('阶段截止', 'Stage closes'),
            children: (
              <>
                <DateText date={stage.closes} /> <DaysLeftTag left={stage.left} />
              </>
            ),
          },
          { key: 'returns', label: say('已退回', 'Returned so far'), children: stage.returns },
        ]),
  ];
  return <Descriptions bordered size="small" column={{ xs: 1, md: 2 }} items={items} />;
}

function Next({ next }: { readonly next: readonly NextAct[] }) {
  const { say, told } = useLanguage();
  if (next.length === 0)
    return (
      <Typography.Paragraph>
        {say('已归档，没有下一步', 'It is archived: nothing comes next')}
      </Typography.Paragraph>
    );
  return (
    <ScrollBox label={say('下一步可以做什么', 'What may come next')} minWidth={560}>
      <Table<NextAct>
        rowKey="event"
        dataSource={[...next]}
        pagination={false}
        size="small"
        columns={[
          { title: say('下一步', 'What may come next'), render: (_, { words }) => told(words) },
          {
            title: say('由谁', 'By whom'),
            render: (_, { roles }) => roles.map((role) => told(ROLE[role])).join(say('、', ', ')),
          },
          {
            title: say('到达的状态', 'Leads to'),
            render: (_, { leadsTo }) => leadsTo.map(told).join(say(' 或 ', ' or ')),
          },
        ]}
      />
    </ScrollBox>
  );
}

interface WayProps {
  readonly walk: CampaignWalk;
  readonly stages: readonly StageDeadlines[];
}

function Way({ walk: { steps }, stages }: WayProps) {
  const { say, told } = useLanguage();
  const stageTitle = (stageId: string | null) => {
    const stage = stages.find((each) => each.stageId === stageId);
    return stage === undefined ? '' : told(stage.title);
  };
  return (
    <Card size="small" title={say('走过的状态', 'The way so far')}>
      <Timeline
        items={steps.map((step, index) => ({
          key: index,
          content: (
            <Flex gap={8} wrap>
              <DateText date={step.on} />
              <span>
                {told(step.eventWords)}
                {step.stageId !== null && (
                  <Typography.Text type="secondary"> {stageTitle(step.stageId)}</Typography.Text>
                )}
              </span>
              <span>
                → <strong>{told(step.stateWords)}</strong>
                {index === steps.length - 1 && ` ${say('（现在）', '(now)')}`}
              </span>
            </Flex>
          ),
        }))}
      />
    </Card>
  );
}

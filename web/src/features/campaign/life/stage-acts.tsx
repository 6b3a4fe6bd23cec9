/** A stage's close moved by the leadership, its milestones reached by the office. */
import { Card, Flex, Tag } from 'antd';
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import type { StageDeadlines } from '../../../../../projections/deadlines/query';
import { Acts, actsOf } from '../../../shared/acts';
import { DateText, DaysLeftTag, today } from '../../../shared/dates';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import type { May } from '../../../shared/rights';
import { isOver } from './is-over';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly may: May;
}

export function ExtendStage({ campaign, may, stage }: Props & { readonly stage: StageDeadlines }) {
  const { say, told } = useLanguage();
  const { stageId, title, closes, submissionDue } = stage;
  const acts = actsOf([
    campaign.status === 'running' && !isOver(stage) && closes !== null && may('ExtendStage'),
    formAct({
      key: 'extend',
      label: say('延期', 'Extend'),
      title: say(`延期：${told(title)}`, `Extend: ${told(title)}`),
      path: '/api/v1/campaigns/{campaignId}/stages/{stageId}/extend',
      places: { campaignId: campaign.campaignId, stageId },
      draft: 'stage-extend',
      fields: {
        closes: {
          kind: 'day',
          label: say('新的截止日期', 'New close'),
          help: say(`现在是 ${closes ?? '—'}`, `Now ${closes ?? '—'}`),
          min: closes ?? today(),
        },
        submissionDue: {
          kind: 'day',
          label: say('新的报送期限', 'New day for the hand-in'),
          help: say(
            `现在是 ${submissionDue ?? '—'}；不变则不填`,
            `Now ${submissionDue ?? '—'}; leave empty to keep it`,
          ),
          required: false,
          empty: null,
        },
        reason: { kind: 'long', label: say('理由', 'Reason') },
      },
      okText: say('延期', 'Extend'),
    }),
  ]);
  return <Acts acts={acts} small />;
}

export function Milestones({
  campaign,
  may,
  stages,
}: Props & { readonly stages: readonly StageDeadlines[] }) {
  const { say, told } = useLanguage();
  const all = stages.flatMap((stage) => stage.milestones.map((milestone) => ({ stage, milestone })));
  if (all.length === 0) return null;
  return (
    <Card size="small" title={say('节点', 'Milestones')} style={{ marginTop: 16 }}>
      <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {all.map(({ stage, milestone }) => (
          <Flex component="li" key={`${stage.stageId} ${milestone.milestoneId}`} gap={8} wrap align="center">
            <span>{told(milestone.title)}</span>
            <DateText date={milestone.due} />
            {milestone.reachedOn === null ? (
              <DaysLeftTag left={milestone.left} />
            ) : (
              <Tag color="green">
                {say(`已于 ${milestone.reachedOn} 完成`, `Reached on ${milestone.reachedOn}`)}
              </Tag>
            )}
            <Acts
              small
              acts={actsOf([
                campaign.status === 'running' &&
                  milestone.reachedOn === null &&
                  stage.openedOn !== null &&
                  may('ReachMilestone'),
                formAct({
                  key: 'reach',
                  label: say('登记完成', 'Reached'),
                  title: told(milestone.title),
                  path: '/api/v1/campaigns/{campaignId}/stages/{stageId}/milestones/{milestoneId}/reach',
                  places: {
                    campaignId: campaign.campaignId,
                    stageId: stage.stageId,
                    milestoneId: milestone.milestoneId,
                  },
                  draft: 'milestone',
                  fields: {
                    on: {
                      kind: 'day',
                      label: say('完成日期', 'Reached on'),
                      initial: today(),
                      max: today(),
                    },
                    note: {
                      kind: 'long',
                      label: say('说明', 'Note'),
                      required: false,
                      empty: '',
                    },
                  },
                  okText: say('登记', 'Record'),
                }),
              ])}
            />
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

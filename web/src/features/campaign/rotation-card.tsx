/** 轮岗: who comes to the end of the years that the plan lets somebody stay in such a post, unless the group exempts them. */
import { Card, Empty, Flex, Tag } from 'antd';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { DueItem } from '../../../../projections/deadlines/due-list';
import { AHEAD_DAYS } from '../../../../projections/tasks/task';
import { addDays } from '../../../../workflows/kernel/time';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { DateText, today } from '../../shared/dates';
import { useExemptionIn } from '../../shared/exemption';
import { goesOn } from '../../shared/goes-on';
import { useLanguage } from '../../shared/language';
import { usePeople } from '../../shared/people';
import type { May } from '../../shared/rights';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
  readonly may: May;
}

export function RotationCard(props: Props) {
  const { campaignId } = props.campaign;
  const { data } = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } });
  const rotation = data?.data.plan.dynamicManagement?.rotation;
  return rotation === undefined ? null : <Rotations {...props} years={rotation.years} />;
}

function Rotations({ campaign, unitId, may, years }: Props & { readonly years: number }) {
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/campaigns/{campaignId}/due', {
    path: { campaignId: campaign.campaignId },
    query: { kind: 'rotation', asOf: addDays(today(), AHEAD_DAYS), unit: unitId },
  });
  return (
    <Card
      size="small"
      title={say(`轮岗（任职满 ${years} 年）`, `Rotation after ${years} years`)}
      style={{ marginBottom: 12 }}
    >
      <Answered query={query} quiet>
        {(due) =>
          due.length === 0 ? (
            <Empty description={say('近期没有到期的轮岗', 'No rotation is due soon')} />
          ) : (
            <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {due.map((item) => (
                <li key={item.subjectId}>
                  <Rotation campaign={campaign} item={item} may={may} />
                </li>
              ))}
            </Flex>
          )
        }
      </Answered>
    </Card>
  );
}

function Rotation({ campaign, item, may }: Omit<Props, 'unitId'> & { readonly item: DueItem }) {
  const { say } = useLanguage();
  const people = usePeople(campaign);
  const exemption = useExemptionIn(goesOn(campaign) && may('ExemptFromRotation') ? [campaign] : []);
  const { subjectId: appointmentId, title, dueOn } = item;
  const post = people.posts.find(({ holders }) =>
    holders.some((holder) => holder.appointmentId === appointmentId),
  );
  const name = post?.holders.find((holder) => holder.appointmentId === appointmentId)?.name ?? '';
  return (
    <Flex gap={8} wrap align="center">
      <span>{post === undefined ? title : `${post.unitName} · ${post.name}（${name}）`}</span>
      <DateText date={dueOn} />
      {dueOn < today() && <Tag color="red">{say('逾期', 'Late')}</Tag>}
      <Acts
        small
        acts={actsOf([
          post !== undefined && exemption.isOffered,
          exemption.act({ postId: post?.postId ?? '', appointmentId, name }),
        ])}
      />
    </Flex>
  );
}

/** 会议与决策: meetings and trainings held, who is the contact of each unit, and what was decided together. */
import { Card, Flex } from 'antd';
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import { useAll, useAnswer } from '../../../api/use-answer';
import { Acts, actsOf } from '../../../shared/acts';
import { Answered } from '../../../shared/answered';
import { useLanguage } from '../../../shared/language';
import { usePeople } from '../../../shared/people';
import { useRights } from '../../../shared/rights';
import { ContactsCard } from './contacts-card';
import { DecisionCard } from './decision-card';
import { MeetingsCard } from './meetings-card';
import { ProposeDialog } from './propose-dialog';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
}

export default function DecisionsTab({ campaign, unitId }: Props) {
  const { say } = useLanguage();
  const may = useRights(campaign);
  const people = usePeople(campaign);
  const { campaignId, status } = campaign;
  const query = useAnswer('/api/v1/campaigns/{campaignId}/decisions', { path: { campaignId } });
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } }).data?.data.plan;
  const running = status === 'running';
  const points = useAll(
    '/api/v1/campaigns/{campaignId}/register',
    { path: { campaignId }, query: { unit: unitId } },
    { enabled: query.data?.data.some(({ grades }) => grades.length > 0) ?? false },
  ).data?.data;
  const pointNames = new Map(points?.map((point) => [point.riskPointId, point.manifestation]));
  // Whoever sees a part of the register opens what is in it.
  const mayOpenPoint = (riskPointId: string) =>
    unitId === undefined || (points === undefined ? undefined : pointNames.has(riskPointId));
  const acts = actsOf([
    running && plan !== undefined && may('ProposeDecision'),
    {
      key: 'propose',
      label: say('提请集体决策', 'Propose a decision'),
      kind: 'primary',
      dialog: (onClose) =>
        plan === undefined ? null : (
          <ProposeDialog
            campaign={campaign}
            plan={plan}
            people={people}
            decisions={query.data?.data ?? []}
            onClose={onClose}
          />
        ),
    },
  ]);
  return (
    <Flex vertical gap={16}>
      <Card title={say('集体决策', 'Collective decisions')} extra={<Acts acts={acts} />}>
        <Answered query={query} empty={say('还没有集体决策', 'Nothing has been proposed yet')}>
          {(decisions) => (
            <Flex component="ul" vertical gap={12} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {decisions.map((decision) => (
                <li key={decision.decisionId}>
                  <DecisionCard
                    decision={decision}
                    pointNames={pointNames}
                    mayOpenPoint={mayOpenPoint}
                    campaign={campaign}
                    plan={plan}
                    people={people}
                    may={may}
                    running={running}
                  />
                </li>
              ))}
            </Flex>
          )}
        </Answered>
      </Card>
      <MeetingsCard campaign={campaign} may={may} running={running} />
      <ContactsCard campaign={campaign} unitId={unitId} people={people} may={may} running={running} />
    </Flex>
  );
}

/** 常态任务: what recurs between the stages, by due day, with what whoever looks may do about each. */
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import { useAll, useAnswer } from '../../api/use-answer';
import { AnchoredList } from '../../shared/anchored-list';
import { Answered } from '../../shared/answered';
import { DutyCard } from '../../shared/duty-card';
import { useLanguage } from '../../shared/language';
import { useRights, type May } from '../../shared/rights';
import { RotationCard } from './rotation-card';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
}

export default function DutiesTab({ campaign, unitId }: Props) {
  const { say } = useLanguage();
  const granted = useRights(campaign);
  const { campaignId, status } = campaign;
  const may: May = (type, about) => status === 'running' && granted(type, about);
  const of = { path: { campaignId }, query: { unit: unitId } };
  const query = useAnswer('/api/v1/campaigns/{campaignId}/duties', of);
  const points = useAll('/api/v1/campaigns/{campaignId}/register', of, {
    enabled: query.data?.data.some(({ riskPointIds }) => riskPointIds.length > 0) ?? false,
  }).data?.data;
  const names = new Map(points?.map(({ riskPointId, manifestation }) => [riskPointId, manifestation]));
  return (
    <>
      <RotationCard campaign={campaign} unitId={unitId} may={granted} />
      <Answered query={query} empty={say('还没有常态任务', 'No standing duty yet')}>
        {(duties) => (
          <AnchoredList
            items={duties}
            idOf={({ dutyId }) => dutyId}
            children={(duty) => (
              <DutyCard
                duty={duty}
                office={say('办公室', 'The office')}
                may={may}
                pointName={(id) => names.get(id) ?? id}
              />
            )}
          />
        )}
      </Answered>
    </>
  );
}

/** 免予轮岗: the leadership of a campaign lets somebody stay in a post beyond the years that its plan sets, on an authority. */
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import { useAll } from '../api/use-answer';
import { useSession } from '../app/session';
import type { Act } from './acts';
import { formAct } from './form-act';
import { goesOn } from './goes-on';
import { useLanguage } from './language';
import { useRightsIn } from './rights';

interface Seat {
  readonly postId: string;
  readonly appointmentId: string;
  /** Who holds it. */
  readonly name: string;
}

interface Exemption {
  readonly isOffered: boolean;
  readonly act: (seat: Seat) => Act;
}

/** In any campaign that the acting post leads and the unit takes part in. */
export function useExemption(unitId: string): Exemption {
  const { post } = useSession();
  const rightsIn = useRightsIn();
  // Those who sit in groups hold posts of these roles.
  const mayLead = post?.role === 'unitHead' || post?.role === 'postHolder';
  const campaigns = useAll('/api/v1/campaigns', { query: { unit: unitId } }, { enabled: mayLead });
  const led = (campaigns.data?.data ?? []).filter(
    (campaign) => goesOn(campaign) && rightsIn(campaign)('ExemptFromRotation'),
  );
  return useExemptionIn(mayLead ? led : []);
}

export function useExemptionIn(led: readonly CampaignHeadline[]): Exemption {
  const { say } = useLanguage();
  const only = led.length === 1 ? led[0]?.campaignId : undefined;
  return {
    isOffered: led.length > 0,
    act: ({ postId, appointmentId, name }) =>
      formAct({
        key: 'exempt',
        label: say('免予轮岗', 'Exempt'),
        title: say(`免予轮岗：${name}`, `Exempt from rotation: ${name}`),
        path: '/api/v1/posts/{postId}/appointments/{appointmentId}/exempt',
        places: { postId, appointmentId },
        draft: 'rotation-exempt',
        fields: {
          campaignId: {
            kind: 'choice',
            label: say('由哪项工作的领导小组决定', 'Decided by the group of'),
            initial: only,
            choices: led.map(({ campaignId, title }) => ({ value: campaignId, label: title })),
          },
          reason: { kind: 'long', label: say('理由', 'Reason') },
          authority: { kind: 'text', label: say('批准依据', 'Authority') },
        },
        okText: say('免予轮岗', 'Exempt'),
      }),
  };
}

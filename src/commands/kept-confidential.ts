/** A request as the rules of its campaign or network ask for it: what they keep confidential always is so without being asked. */
import type { PublicNoticeContext } from '../../workflows/public-notice/machine';
import type { CampaignContext } from '../../workflows/campaign/state';
import type { State } from '../../workflows/kernel/aggregate';
import type { WarningNetworkContext } from '../../workflows/warning-network/machine';
import { isConfidential } from './meta';
import type { AggregateRepository } from './repository';
import type { CommandRequest, RequestData } from './request';

export async function keptConfidential(
  request: CommandRequest,
  repository: AggregateRepository,
): Promise<CommandRequest> {
  if (isConfidential(request) || !(await isKept(request, repository))) return request;
  return { ...request, data: { ...request.data, confidential: true } };
}

/** What does not exist keeps nothing: it is refused where it is looked for. */
async function isKept({ type, data }: CommandRequest, repository: AggregateRepository): Promise<boolean> {
  if (type === 'LodgeObjection') {
    const { noticeId } = data as RequestData<'LodgeObjection'>;
    const notice = await repository.load('publicNotice', noticeId);
    if (notice.state.revision < 0) return false;
    const { campaignId } = (notice.state as State<PublicNoticeContext>).context;
    const { state } = await repository.load('campaign', campaignId);
    const { plan } = (state as State<CampaignContext>).context;
    return plan.confidential?.includes('objections') === true;
  }
  if (type !== 'HandInReport' && type !== 'SendUrgentReport') return false;
  const { networkId } = data as RequestData<'HandInReport' | 'SendUrgentReport'>;
  const { state } = await repository.load('warningNetwork', networkId);
  if (state.revision < 0) return false;
  const { module } = (state as State<WarningNetworkContext>).context;
  return module.confidential?.includes('warningReports') === true;
}

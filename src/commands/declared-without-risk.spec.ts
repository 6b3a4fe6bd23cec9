/** A post or a power is signed as without risk where none has been found; what is found later outweighs the signature. */
import { postCatalogue } from '../../projections/register/catalogue-query';
import {
  CAMPAIGN,
  campaignAt,
  handInRequest,
  pointRequest,
  POINTS,
  submissionId,
} from '../../test/support/campaign-year';
import { POSTS } from '../../test/support/organisation';
import type { Town } from '../../test/support/town';
import type { SubmissionContext } from '../../workflows/submission/machine';

const NONE_FOUND = { campaignId: CAMPAIGN, reason: '不掌握审批权和资金' };

const declarePost = (town: Town, name: 'cashier' | 'deputyHead') =>
  town.as(name).execute('DeclarePostWithoutRisk', { postId: POSTS[name].postId, ...NONE_FOUND });
const declarePower = (town: Town) =>
  town.as('cashier').execute('DeclarePowerWithoutRisk', { powerId: 'payments', ...NONE_FOUND });

describe('a post or power on which a risk point lies', () => {
  it('is not signed as without risk, until the point has been closed', async () => {
    const town = await campaignAt('grading');
    const found = { details: { riskPointIds: ['payments-1'] } };
    await expect(declarePost(town, 'cashier')).rejects.toMatchObject({
      code: 'POST.RISK_POINTS_FOUND',
      ...found,
    });
    await expect(declarePower(town)).rejects.toMatchObject({ code: 'POWER.RISK_POINTS_FOUND', ...found });
    const closing = { riskPointId: 'payments-1', reason: '重复登记' };
    await town.as('financeHead').execute('CloseRiskPoint', closing);
    await declarePost(town, 'cashier');
    await declarePower(town);
    await town.close();
  });
});

describe('a risk point found on a post that was signed as without risk', () => {
  it('counts in the catalogue and in what is handed in, and not the signature', async () => {
    const town = await campaignAt('identification');
    const head = town.day('2024-04-08').as('bureauHead');
    const { postId } = POSTS.deputyHead;
    await declarePost(town, 'deputyHead');
    await head.execute('FindRiskPoint', { ...pointRequest(POINTS[3]!), postId });
    const { answer } = await town.engine.views.ask(
      postCatalogue,
      { unitId: 'bureau', campaignId: CAMPAIGN },
      { waitFor: await town.store.end() },
    );
    expect(answer.items.find((post) => post.postId === postId)?.screening).toMatchObject({
      riskPoints: 1,
      noRiskReason: NONE_FOUND.reason,
    });
    const place = { campaignId: CAMPAIGN, stageId: 'identification', unitId: 'bureau' };
    await head.execute('BeginSubmission', place);
    await head.execute('HandInSubmission', handInRequest('identification', 'bureau'));
    const { context } = await town.state<SubmissionContext>(
      'submission',
      submissionId('identification', 'bureau'),
    );
    const handedIn = context.contents?.posts.find(({ id }) => id === postId);
    expect(handedIn?.screening).toEqual({ by: 'riskPoints', count: 1 });
    await town.close();
  });
});

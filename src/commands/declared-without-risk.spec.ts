/** A post or a power is signed as without risk where none has been found; what is found later outweighs the signature. */
import { postCatalogue } from '../../projections/register/catalogue-query';
import { tasksOf } from '../../projections/tasks/query';
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

describe('a risk point found after the signature, and closed', () => {
  const PLACE = { campaignId: CAMPAIGN, stageId: 'identification', unitId: 'bureau' };
  const { personId, postId } = POSTS.groupMember;
  const ID = { unitId: 'bureau', campaignId: CAMPAIGN };

  const screening = async (town: Town) => {
    const { answer } = await town.engine.views.ask(postCatalogue, ID, { waitFor: await town.store.end() });
    return answer.items.find((post) => post.postId === postId)?.screening;
  };
  const missing = async (town: Town) =>
    (await town.gateway.missingFromHandIn(PLACE, '2024-04-08'))
      .filter(({ code, subjectId }) => subjectId === postId && code === 'POST_NOT_SCREENED')
      .map(({ code }) => code);
  const ownForms = async (town: Town) => {
    const who = { personId, postId, unitId: 'bureau', role: 'postHolder', asOf: '2024-04-08' } as const;
    const { answer } = await town.engine.views.ask(tasksOf, who, { waitFor: await town.store.end() });
    return answer.filter(({ kind }) => kind === 'ownForm').map(({ subjectId }) => subjectId);
  };
  const declare = (town: Town) =>
    town.as('groupMember').execute('DeclarePostWithoutRisk', { postId, ...NONE_FOUND });

  it('does not bring the signature back: catalogue, hand-in and inbox ask for another', async () => {
    const town = await campaignAt('identification');
    const head = town.day('2024-04-08').as('bureauHead');
    expect(await ownForms(town)).toEqual([postId]);
    await declare(town);
    expect(await screening(town)).toMatchObject({ riskPoints: 0, noRiskHolds: true });
    expect([await missing(town), await ownForms(town)]).toEqual([[], []]);

    await head.execute('FindRiskPoint', { ...pointRequest(POINTS[3]!), postId });
    expect(await screening(town)).toMatchObject({ riskPoints: 1, noRiskHolds: false });
    expect([await missing(town), await ownForms(town)]).toEqual([[], []]);

    await head.execute('CloseRiskPoint', { riskPointId: 'bureau-1', reason: '已消除' });
    const asked = { riskPoints: 0, noRiskReason: NONE_FOUND.reason, noRiskHolds: false };
    expect(await screening(town)).toMatchObject(asked);
    expect([await missing(town), await ownForms(town)]).toEqual([['POST_NOT_SCREENED'], [postId]]);

    await declare(town);
    expect(await screening(town)).toMatchObject({ riskPoints: 0, noRiskHolds: true });
    expect([await missing(town), await ownForms(town)]).toEqual([[], []]);
    await town.close();
  });

  it('outweighs it also where the point was found elsewhere and came to lie here', async () => {
    const town = await campaignAt('identification');
    const head = town.day('2024-04-08').as('bureauHead');
    const found = pointRequest(POINTS[3]!);
    await head.execute('FindRiskPoint', found);
    await declare(town);
    const { campaignId: _, unitId: __, ...description } = found;
    await head.execute('ReviseRiskPoint', { ...description, postId });
    await head.execute('CloseRiskPoint', { riskPointId: 'bureau-1', reason: '已消除' });
    expect(await screening(town)).toMatchObject({ riskPoints: 0, noRiskHolds: false });
    expect(await missing(town)).toEqual(['POST_NOT_SCREENED']);
    await town.close();
  });

  it('outweighs the signature of a power, too', async () => {
    const town = await campaignAt('grading');
    await town.as('financeHead').execute('CloseRiskPoint', { riskPointId: 'payments-1', reason: '重复登记' });
    await declarePower(town);
    const lacking = async () =>
      (
        await town.gateway.missingFromHandIn(
          { ...PLACE, stageId: 'grading', unitId: 'finance' },
          '2024-06-14',
        )
      )
        .filter(({ subjectId }) => subjectId === 'payments')
        .map(({ code }) => code);
    expect(await lacking()).toEqual([]);
    const again = { ...pointRequest(POINTS[2]!), riskPointId: 'payments-3' };
    await town.as('financeHead').execute('FindRiskPoint', again);
    await town.as('financeHead').execute('CloseRiskPoint', { riskPointId: 'payments-3', reason: '已消除' });
    expect(await lacking()).toEqual(['POWER_NOT_SCREENED']);
    await town.close();
  });
});

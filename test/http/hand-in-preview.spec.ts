/** 若此刻报送还缺什么: what is told before the hand-in is what the hand-in then records. */
import type { MissingItem } from '../../workflows/submission/events';
import { CAMPAIGN, campaignAt, submissionId } from '../support/campaign-year';
import type { PostName } from '../support/organisation';
import { actingAs, Door } from './door';

type Told = MissingItem & { readonly text: { readonly zh: string; readonly en: string } };

const stageId = 'grading';

describe('before a unit hands in', () => {
  it.each([
    ['licensing', 'licensingHead'],
    ['finance', 'financeHead'],
  ] as const)('%s is told what the hand-in then records as missing', async (unitId, head: PostName) => {
    const door = await Door.open((await campaignAt(stageId)).day('2024-07-15'));
    const preview = async () => {
      const path = `campaigns/${CAMPAIGN}/matrix/${unitId}/${stageId}/hand-in`;
      const { status, body } = await door.get(path, head);
      expect(status).toBe(200);
      return body['data'] as readonly Told[];
    };
    const told = await preview();
    // A stage that has just opened lacks something, or this says nothing.
    expect(told).not.toEqual([]);
    expect(told.every(({ text }) => text.zh !== '' && text.en !== '')).toBe(true);
    const acting = actingAs(head);
    expect((await door.post('submissions', { acting, campaignId: CAMPAIGN, stageId, unitId })).status).toBe(
      201,
    );
    const id = submissionId(stageId, unitId);
    const body = { acting, nilReturns: [], responsibilities: [], note: '' };
    expect((await door.post(`submissions/${id}/hand-in`, body)).status).toBe(200);
    const recorded = (await door.get(`submissions/${id}`, head)).body['data'] as {
      readonly missing: readonly MissingItem[];
    };
    expect(recorded.missing).toEqual(told.map(({ text: _, ...item }) => item));
    await door.town.settled();
    expect(await preview()).toEqual(told);
    await door.close();
  });
});

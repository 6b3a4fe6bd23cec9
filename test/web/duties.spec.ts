/** A standing duty in a real browser: the unit's head goes to it from the inbox and reports it done, the office returns it. */
import { CAMPAIGN, campaignAt } from '../support/campaign-year';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { send } from './forms';
import { faultsNow } from './page-faults';

const DUTY = 'duty-in-a-browser';

describeInBrowser('a standing duty', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = (await campaignAt('identification')).day('2024-04-15');
    await town.gateway.system.give(
      {
        type: 'OpenDuty',
        data: {
          dutyId: DUTY,
          programme: { kind: 'campaign', id: CAMPAIGN },
          standingDutyId: 'self-check',
          title: { zh: '四月自查', en: 'Self-check of April' },
          kind: 'selfCheck',
          unitId: 'finance',
          riskPointIds: [],
          opensOn: '2024-04-01',
          dueOn: '2024-04-30',
          nilReturnCounts: true,
        },
      },
      { cause: 'sweep', occurredAt: '2024-04-01T00:00:00.000Z' },
    );
    place = await ConsoleTown.over(town, ['officeDirector', 'financeHead']);
  });
  afterAll(() => place.close());

  it('is found from the inbox, reported done, and returned by the office', async () => {
    const head = await place.as('financeHead');
    await head.getByRole('link', { name: '四月自查' }).click();
    await head.getByRole('button', { name: '报告完成' }).click();
    await head.getByLabel('报告', { exact: true }).fill('已逐项自查');
    await send(head, /^报\s*告$/);
    await head.getByText('已完成').waitFor();
    expect(await faultsNow(head)).toEqual([]);

    const office = await place.as('officeDirector', `campaigns/${CAMPAIGN}?tab=duties`);
    await office.getByText('已逐项自查').waitFor();
    await office.getByRole('button', { name: '退回重报' }).click();
    await office.getByLabel('理由').fill('自查表没有签字');
    await send(office, /退\s*回/);
    await office.getByText('退回理由：自查表没有签字').waitFor();
    // What a unit owes, the office does not report in its place.
    expect(await office.getByRole('button', { name: '报告完成' }).count()).toBe(0);
    expect(await place.typesIn(`duty-${DUTY}`)).toEqual(['DutyOpened', 'DutyFulfilled', 'DutyReturned']);
  });
});

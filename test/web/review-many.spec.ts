/** The office decides on many hand-ins at once in a real browser; each is taken or refused by itself. */
import {
  CAMPAIGN,
  campaignAt,
  fillInIdentification,
  handInRequest,
  submissionId,
} from '../support/campaign-year';
import { SCOPE, SCOPE_UNITS } from '../support/organisation';
import type { Town } from '../support/town';
import { describeInBrowser } from './browser';
import { ConsoleTown } from './console-town';
import { press, send } from './forms';
import { faultsNow, faultsOnBoth } from './page-faults';

const MATRIX = `campaigns/${CAMPAIGN}?tab=matrix`;

/** The finance section a week after the others. */
const HANDED_IN = { bureau: '2024-05-10', licensing: '2024-05-10', finance: '2024-05-17' } as const;

async function handInAll(town: Town): Promise<void> {
  await fillInIdentification(town);
  for (const unitId of SCOPE_UNITS) {
    town.day(HANDED_IN[unitId]);
    const head = town.as(SCOPE[unitId]);
    await head.execute('BeginSubmission', { campaignId: CAMPAIGN, stageId: 'identification', unitId });
    await head.execute('HandInSubmission', handInRequest('identification', unitId));
  }
}

describeInBrowser('many hand-ins', () => {
  let place: ConsoleTown;

  beforeAll(async () => {
    const town = await campaignAt('identification');
    await handInAll(town);
    place = await ConsoleTown.over(town.day('2024-05-20'), ['officeDirector', 'inspector', 'licensingHead']);
  });
  afterAll(() => place.close());

  const typesOf = (unitId: string) => place.typesIn(`submission-${submissionId('identification', unitId)}`);

  it('are offered to the office alone', async () => {
    for (const name of ['inspector', 'licensingHead'] as const) {
      const page = await place.as(name, MATRIX);
      await page.getByText('已报送').first().waitFor();
      expect(await page.getByRole('button', { name: /批量审核/ }).count()).toBe(0);
    }
  });

  it('are accepted but for the one that is refused, which says why and can be decided on again', async () => {
    const office = await place.as('officeDirector', MATRIX);
    await office.getByRole('button', { name: '批量审核（3）' }).click();
    const dialog = office.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '接收所选（0）' }).isDisabled()).toBe(true);
    await dialog.getByLabel('选择 审批科').check();
    await dialog.getByLabel('选择 财务科').check();
    await dialog.getByLabel('说明').fill('齐全');
    // On paper four days before the section handed anything in.
    await press(office, '补录：此事发生在此前');
    await dialog.getByLabel('发生时间').fill('2024-05-13T09:30');
    expect(await faultsOnBoth(office)).toEqual([]);
    await press(office, '接收所选（2）');
    await dialog.getByText('1 项未被接受，其余已记录').waitFor();
    await dialog
      .getByRole('alert')
      .getByText(/财务科：/)
      .waitFor();
    expect(await typesOf('licensing')).toEqual([
      'SubmissionBegun',
      'SubmissionHandedIn',
      'SubmissionAccepted',
    ]);
    expect(await typesOf('finance')).toEqual(['SubmissionBegun', 'SubmissionHandedIn']);
    expect(await faultsNow(office)).toEqual([]);

    await dialog.getByText('退回', { exact: true }).last().click();
    await dialog.getByLabel('选择 财务科').check();
    await dialog.getByLabel('选择 某区某局').check();
    await dialog.getByLabel('发生时间').fill('');
    await dialog.getByLabel('理由').fill('岗位职责没有填报\n请逐岗排查');
    await send(office, '退回所选（2）');
    for (const unitId of ['finance', 'bureau']) {
      const stream = await place.town.store.readStream(
        `submission-${submissionId('identification', unitId)}`,
      );
      expect(stream.at(-1)).toMatchObject({
        type: 'SubmissionReturned',
        data: { reasons: ['岗位职责没有填报', '请逐岗排查'] },
      });
    }
    await office.getByRole('button', { name: /批量审核/ }).waitFor({ state: 'detached' });
  });
});

/** What the rules of a campaign or network keep confidential without being asked. Given, when, then. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CAMPAIGN, campaignAt, publish } from '../../test/support/campaign-year';
import { REPORT_REQUEST, setUp, SIGN, URGENT_REQUEST } from '../../test/support/network-story';
import { Town } from '../../test/support/town';

const SEALED = expect.stringMatching(/^v1\.[\w-]+\.[\w-]+$/) as unknown;
const SHIPPED = 'workflows/modules/templates/school-warning-2012/module.yaml';
const OBJECTION = {
  noticeId: 'hanging',
  objectionId: 'a-number-that-nobody-is-to-guess',
  objector: '甘棠',
  itemId: 'cashier',
  text: '少列一项',
};

const amend = (town: Town, kinds: readonly string[]) =>
  town.as('deputyHead').execute('AmendPlan', {
    campaignId: CAMPAIGN,
    changes: [{ path: '/confidential', to: kinds }],
    reason: '保护反映人',
    authority: '局党组会议纪要〔2024〕6号',
  });

async function lastOf(town: Town, stream: string) {
  const { type, data } = (await town.store.readStream(stream)).at(-1) ?? {};
  return { type, data };
}

describe('given a campaign whose plan keeps objections confidential', () => {
  let town: Town;
  beforeEach(async () => {
    town = await campaignAt('identification');
    await publish(town, 'hanging', 'identification', 'catalogues', '2024-04-08');
    await amend(town, ['objections']);
  });
  afterEach(() => town.close());

  it('when somebody objects without asking for it, then what they say is sealed', async () => {
    await town.public.execute('LodgeObjection', OBJECTION);
    expect(await lastOf(town, 'publicNotice-hanging')).toMatchObject({
      type: 'ObjectionLodged',
      data: { objector: '', itemId: null, text: SEALED, confidential: true },
    });
  });

  it('when somebody declines it, then it is sealed all the same', async () => {
    await town.public.execute('LodgeObjection', { ...OBJECTION, confidential: false });
    expect(await lastOf(town, 'publicNotice-hanging')).toMatchObject({ data: { confidential: true } });
  });

  it('when the number could be guessed or a basis stands beside it, then it is refused as any confidential one', async () => {
    await town.refuses('PUBLIC_NOTICE.RECEIPT_GUESSABLE', () =>
      town.public.execute('LodgeObjection', { ...OBJECTION, objectionId: 'short' }),
    );
    await town.refuses('COMMAND.CONFIDENTIAL_BASIS', () =>
      town.public.execute('LodgeObjection', OBJECTION, { basis: { reason: '举报' } }),
    );
    await town.refuses('PUBLIC_NOTICE.NOT_FOUND', () =>
      town.public.execute('LodgeObjection', { ...OBJECTION, noticeId: 'no-such' }),
    );
  });

  it('when the plan keeps them no more, then who does not ask is taken in plain', async () => {
    await amend(town, []);
    await town.public.execute('LodgeObjection', OBJECTION);
    expect(await lastOf(town, 'publicNotice-hanging')).toMatchObject({ data: { text: OBJECTION.text } });
  });

  it('when the plan is to keep what is no matter of a campaign, then the amendment is refused with its fault', async () => {
    await town.refuses('PLAN.INVALID', () => amend(town, ['warningReports']));
  });
});

describe('given a network whose module keeps reports confidential', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liancheng-kept-'));
  let town: Town;
  beforeEach(async () => {
    mkdirSync(join(folder, 'modules'), { recursive: true });
    const shipped = readFileSync(SHIPPED, 'utf8');
    const own = `${shipped.replace('\nversion: 1\n', '\nversion: 2\n')}\nconfidential: [warningReports]\n`;
    writeFileSync(join(folder, 'modules', 'own.yaml'), own);
    town = await Town.found({ dataDir: folder });
    await setUp(town);
    town.day('2025-05-26');
  });
  afterEach(() => town.close());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('when an officer reports without asking for it, by schedule or at once, then every text is sealed', async () => {
    await town.as('cashier').execute('HandInReport', { ...REPORT_REQUEST, period: '2025-05', signs: [SIGN] });
    const stream = `warningReport-${REPORT_REQUEST.pointId}.${REPORT_REQUEST.scheduleId}.2025-05`;
    const data = { confidential: true, signs: [{ categoryId: '', content: SEALED }] };
    expect(await lastOf(town, stream)).toMatchObject({ type: 'ReportHandedIn', data });
    await town.as('cashier').execute('SendUrgentReport', { ...URGENT_REQUEST, reportId: 'at-once' });
    expect(await lastOf(town, 'warningReport-at-once')).toMatchObject({ data: { confidential: true } });
  });
});

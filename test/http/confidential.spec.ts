/**
 * 保密异议: the office and the head of its group read it, the holder of the receipt reads the own one, and to everybody else it is
 * not there: in no list, count, trail or live update; and in no file in plain.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../src/engine';
import { CAMPAIGN, campaignAt, launchRequest, playTo, publish } from '../support/campaign-year';
import { POST_NAMES, type PostName } from '../support/organisation';
import type { Town } from '../support/town';
import { actingAs, Door, type Reply } from './door';
import { Listener } from './listener';
import { typed } from '../support/cli';

const NOTICE = 'hanging';
const ITEM = 'cashier';
const SAID = { objector: '甘棠', itemId: ITEM, text: '出纳岗的职责少列了保管印鉴一项' };
const ANSWER = '经核实，印鉴由专人另行保管';
const PLAIN = [SAID.objector, SAID.text, '保管印鉴', ANSWER];

/** Who may know, of those who may read the notice. */
const FEW: readonly PostName[] = ['bureauHead', 'officeDirector', 'officeClerk'];
const OTHERS = POST_NAMES.filter((name) => !FEW.includes(name) && name !== 'administrator');

interface Objection {
  readonly objectionId: string;
  readonly content: string;
  readonly answer: string | null;
  readonly unopened?: { readonly code: string; readonly title: string; readonly titleEn: string };
}

async function withNotice(town: Town): Promise<Town> {
  await publish(town, NOTICE, 'identification', 'catalogues', '2024-04-08');
  return town;
}

const lodge = (door: Door, body: object = {}, headers = {}) =>
  door.post(
    `notices/${NOTICE}/objections`,
    { acting: 'public', ...SAID, confidential: true, ...body },
    headers,
  );

const receiptOf = ({ body }: Reply) => String(body['receiptNumber']);
const receipt = (door: Door, number: string) => door.get(`public/notices/${NOTICE}/objections/${number}`);
const dataOf = ({ body }: Reply) => body['data'] as Readonly<Record<string, unknown>>;
const listed = (reply: Reply) => dataOf(reply)['objectionList'] as readonly Objection[];

const answer = async (door: Door, objectionId: string) =>
  door.post(`notices/${NOTICE}/objections/${objectionId}/answer`, {
    acting: actingAs('officeClerk'),
    outcome: 'upheld',
    answer: ANSWER,
  });

/** The id in the log, which the office answers by. */
async function idInLog(door: Door): Promise<string> {
  await door.town.settled();
  return listed(await door.get(`notices/${NOTICE}`, 'officeClerk'))[0]!.objectionId;
}

describe('a confidential objection', () => {
  let door: Door;
  beforeEach(async () => {
    door = await Door.open(await withNotice(await campaignAt('identification')));
  });
  afterEach(() => door.close());

  it('is opened for the office and the head of its group', async () => {
    const { status } = await lodge(door);
    expect(status).toBe(200);
    await answer(door, await idInLog(door));
    await door.town.settled();
    for (const name of FEW) {
      const notice = await door.get(`notices/${NOTICE}`, name);
      expect(dataOf(notice)).toMatchObject({ objections: 1, objectionsOpen: 0 });
      const { objector, itemId, text: content } = SAID;
      expect(listed(notice)).toMatchObject([
        { objector, itemId, content, outcome: 'upheld', answer: ANSWER, confidential: true },
      ]);
    }
  });

  it('is not there for anybody else: as before, in every list and count', async () => {
    const paths = [
      `notices/${NOTICE}`,
      `campaigns/${CAMPAIGN}/notices`,
      `trails/campaign/${CAMPAIGN}?limit=500`,
    ];
    paths.push(
      `trails/post/${ITEM}`,
      `trails/person/feng`,
      `campaigns/${CAMPAIGN}/timeline?limit=500`,
      'tasks',
    );
    paths.push(
      `campaigns/${CAMPAIGN}/stages/identification/missing`,
      `search?text=${encodeURIComponent('印鉴')}`,
    );
    const others = OTHERS.filter((name) => name !== 'auditor');
    const everything = async () => {
      await door.town.settled();
      const found: unknown[] = [];
      for (const name of others) {
        for (const path of paths) {
          const { status, body } = await door.get(path, name);
          found.push([name, path, status, body['data']]);
        }
      }
      for (const path of ['public/notices', `public/notices/${NOTICE}`]) {
        found.push([path, (await door.get(path)).body['data']]);
      }
      return found;
    };
    const before = await everything();
    await lodge(door);
    expect(await everything()).toEqual(before);
    await answer(door, await idInLog(door));
    expect(await everything()).toEqual(before);
  });

  it('is told to the auditors as a confidential matter, and its text sealed', async () => {
    await lodge(door);
    await answer(door, await idInLog(door));
    await door.town.settled();
    const trail = await door.get(`trails/campaign/${CAMPAIGN}?direction=backwards&limit=2`, 'auditor');
    expect(trail.body['data']).toMatchObject(
      ['ObjectionAnswered', 'ObjectionLodged'].map((type) => ({ type, summary: { confidential: true } })),
    );
    const log = await door.get(`events?stream=publicNotice-${NOTICE}`, 'auditor');
    const [, lodged, answered] = log.body['data'] as readonly { readonly data: object }[];
    const sealed = expect.stringMatching(/^v1\.[\w-]+\.[\w-]+$/);
    expect(lodged).toMatchObject({
      actor: { personId: 'public' },
      data: { objector: '', itemId: null, text: sealed, confidential: true },
    });
    expect(answered).toMatchObject({ data: { outcome: 'upheld', answer: sealed, confidential: true } });
    for (const plain of PLAIN) expect(`${trail.text}${log.text}`).not.toContain(plain);
    const notice = await door.get(`notices/${NOTICE}`, 'auditor');
    expect(dataOf(notice)).toMatchObject({ objections: 0, objectionsOpen: 0, objectionList: [] });
  });

  it('is told to whoever holds the receipt, and the number stands nowhere in the log', async () => {
    const number = receiptOf(await lodge(door));
    const id = await idInLog(door);
    await answer(door, id);
    await door.town.settled();
    const { objector, text: content } = SAID;
    expect(dataOf(await receipt(door, number))).toMatchObject({
      ...{ objectionId: number, objector, content, outcome: 'upheld', answer: ANSWER },
    });
    expect(JSON.stringify(await door.town.store.readAll({ limit: 10_000 }))).not.toContain(number);
    // Whoever reads the log has the id, and no way from it to the text.
    await door.refuses(404, 'REQUEST.NOT_FOUND', () => receipt(door, id));
  });

  it('takes effect once under the same key, and has one receipt', async () => {
    const key = { 'idempotency-key': 'a-key-of-the-page' };
    const first = await lodge(door, {}, key);
    const again = await lodge(door, {}, key);
    expect(again.body).toMatchObject({ repeated: true, receiptNumber: receiptOf(first) });
    await door.refuses(409, 'COMMAND.KEY_REUSED', () => lodge(door, { text: '另一内容' }, key));
  });

  it('keeps the notice open until it is answered, and stays out of the counts of the campaign', async () => {
    await lodge(door);
    const id = await idInLog(door);
    door.town.day('2024-05-20');
    const close = () => door.post(`notices/${NOTICE}/close`, { acting: actingAs('officeClerk') });
    const { text } = await door.refuses(422, 'PUBLIC_NOTICE.OBJECTIONS_OPEN', close);
    for (const plain of PLAIN) expect(text).not.toContain(plain);
    await answer(door, id);
    expect((await close()).status).toBe(200);
    await door.town.settled();
    const pinned = (await door.town.store.readStream(`campaign-${CAMPAIGN}`)).at(-1);
    expect(pinned).toMatchObject({
      type: 'NoticePinned',
      data: { noticeId: NOTICE, objectionsUpheld: 0, objectionsRejected: 0 },
    });
  });

  it('is in the live updates of the office, and in nobody else’s', async () => {
    const query = `?campaign=${CAMPAIGN}`;
    const [office, member] = [
      await Listener.to(door, query, 'officeClerk'),
      await Listener.to(door, query, 'deputyHead'),
    ];
    await lodge(door);
    await lodge(door, { confidential: false });
    expect((await office.next(2))?.map(({ event }) => event)).toEqual(['ObjectionLodged', 'ObjectionLodged']);
    expect((await member.next(1))?.[0]?.data).toMatchObject({ type: 'ObjectionLodged', revision: 2 });
    office.leave();
    member.leave();
  });

  it('sealed for one objection opens for no other', async () => {
    await lodge(door);
    await lodge(door, { text: '另一件' });
    const { store, engine } = door.town;
    const [, one, other] = await store.readStream(`publicNotice-${NOTICE}`);
    const { text, objectionId } = one!.data as { readonly text: string; readonly objectionId: string };
    const { objectionId: elsewhere } = other!.data as { readonly objectionId: string };
    const opened = (id: string) => () => engine.seal.open(text, `publicNotice-${NOTICE}\n${id}\nobjection`);
    expect(opened(objectionId)()).toContain(SAID.text);
    expect(opened(elsewhere)).toThrow('SEAL.CANNOT_OPEN');
  });
});

describe('what is confidential in a campaign below', () => {
  it('is for its own head and office, and not for who leads the campaign above', async () => {
    const town = await campaignAt('identification');
    await town.as('bureauHead').execute('LaunchCampaign', {
      ...launchRequest('below'),
      ...{ hostUnitId: 'licensing', scopeUnitIds: ['licensing'], parent: { campaignId: CAMPAIGN } },
      group: { headPostIds: ['licensing-head'], deputyPostIds: ['bureau-head'], memberPostIds: [] },
      office: { directorPostId: 'licensing-clerk', memberPostIds: [] },
    });
    const may = (name: PostName, scope: 'campaign' | 'confidential') =>
      town.gateway.authoriseRead({ acting: actingAs(name), scope, campaignId: 'below' });
    for (const name of ['licensingHead', 'licensingClerk'] as const)
      await expect(may(name, 'confidential')).resolves.toMatchObject({ unitId: 'licensing' });
    for (const name of ['bureauHead', 'officeClerk', 'inspector', 'auditor'] as const) {
      await expect(may(name, 'campaign')).resolves.toBeDefined();
      await expect(may(name, 'confidential')).rejects.toMatchObject({ code: 'RIGHTS.DENIED' });
    }
    await town.close();
  });
});

describe('an objection in a campaign whose plan keeps them confidential', () => {
  it('is sealed without being asked, opened for the few, and answered to the holder of its receipt', async () => {
    const door = await Door.open(await withNotice(await campaignAt('identification')));
    const amended = await door.post(`campaigns/${CAMPAIGN}/plan/amend`, {
      acting: actingAs('deputyHead'),
      changes: [{ path: '/confidential', to: ['objections'] }],
      reason: '保护反映人',
      authority: '局党组会议纪要〔2024〕6号',
    });
    expect(amended.status).toBe(200);
    const number = receiptOf(await lodge(door, { confidential: undefined }));
    const id = await idInLog(door);
    expect(id).not.toBe(number);
    expect((await answer(door, id)).status).toBe(200);
    await door.town.settled();
    expect(dataOf(await door.get(`notices/${NOTICE}`, 'financeHead'))).toMatchObject({ objectionList: [] });
    expect(listed(await door.get(`notices/${NOTICE}`, 'bureauHead'))).toMatchObject([
      { objector: SAID.objector, content: SAID.text, confidential: true },
    ]);
    expect(dataOf(await receipt(door, number))).toMatchObject({ outcome: 'upheld', answer: ANSWER });
    const log = JSON.stringify(await door.town.store.readAll({ limit: 10_000 }));
    for (const plain of PLAIN) expect(log).not.toContain(plain);
    await door.close();
  });
});

describe('an objection that nobody asked to keep secret', () => {
  it('is kept as before', async () => {
    const door = await Door.open(await withNotice(await campaignAt('identification')));
    const number = receiptOf(await lodge(door, { confidential: false }));
    await door.town.settled();
    const [event] = (await door.town.store.readStream(`publicNotice-${NOTICE}`)).slice(-1);
    expect(event?.data).toEqual({ ...SAID, objectionId: number });
    expect(listed(await door.get(`notices/${NOTICE}`, 'deputyHead'))).toMatchObject([{ content: SAID.text }]);
    await door.close();
  });
});

describe('on the disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'liancheng-confidential-'));
  const data = join(root, 'data');
  let door: Door;
  let number = '';

  const run = async (...argv: readonly string[]) => {
    const { code, out, err } = await typed([...argv, '--data', data]);
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    return `${out}${err}`;
  };

  beforeAll(async () => {
    door = await Door.open(
      await withNotice(await playTo('identification', { dataDir: data, embedded: true })),
    );
    number = receiptOf(await lodge(door));
    await answer(door, await idInLog(door));
    await door.town.settled();
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('no plain word is in the log, the views, an export, a backup or what the command line prints', async () => {
    await run('log', 'export', join(root, 'log.ndjson'));
    await run('backup', join(root, 'copy.sqlite'));
    const printed = await run('events', '--stream', `publicNotice-${NOTICE}`, '--json');
    expect(printed).toContain('"confidential":true');
    await door.close();
    writeFileSync(join(root, 'printed'), printed);
    const files = [root, data].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    const read = files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file));
    // The search is one that finds what is there.
    expect(read.filter((bytes) => bytes.includes('出纳')).length).toBeGreaterThanOrEqual(4);
    for (const plain of [...PLAIN, number]) {
      expect(read.filter((bytes) => bytes.includes(plain)).length).toBe(0);
      expect(read.filter((bytes) => bytes.includes(JSON.stringify(plain).slice(1, -1))).length).toBe(0);
    }
    await run('log', 'verify');
  });

  it('without its key, and with another, it stays closed, says so in both languages, and everything else goes on', async () => {
    rmSync(join(data, 'secret.key'));
    const town = await openTown(door.town);
    const another = await Door.open(town);
    const notice = await another.get(`notices/${NOTICE}`, 'officeClerk');
    expect(dataOf(notice)).toMatchObject({ objections: 1, objectionsOpen: 0 });
    const unopened = (code: string) => ({
      code,
      title: expect.stringMatching(/密钥/),
      titleEn: expect.stringMatching(/key/),
    });
    const closed = (code: string) => ({ content: '', outcome: 'upheld', unopened: unopened(code) });
    expect(listed(notice)).toMatchObject([{ answer: null, ...closed('SEAL.NO_KEY') }]);
    expect(dataOf(await receipt(another, number))).toMatchObject(closed('SEAL.NO_KEY'));
    const fresh = receiptOf(await lodge(another));
    await town.settled();
    expect(dataOf(await receipt(another, fresh))).toMatchObject({ content: SAID.text });
    expect(dataOf(await receipt(another, number))).toMatchObject(closed('SEAL.CANNOT_OPEN'));
    expect((await another.get(`campaigns/${CAMPAIGN}/notices`, 'auditor')).status).toBe(200);
    await another.close();
  });

  it('without the key file that the settings name, nothing confidential is taken, and all else is', async () => {
    const keyFile = join(root, 'not-there.key');
    const engine = await openEngine({ dataDir: data, keyFile, sweepEveryMs: 0, now: () => door.town.now });
    const closed = { type: 'LodgeObjection', acting: 'public' } as const;
    const said = { noticeId: NOTICE, objectionId: 'n'.repeat(32), ...SAID };
    await expect(
      engine.gateway.execute({ ...closed, data: { ...said, confidential: true } }),
    ).rejects.toMatchObject({ code: 'SEAL.NO_KEY' });
    await expect(engine.gateway.execute({ ...closed, data: said })).resolves.toMatchObject({
      repeated: false,
    });
    await engine.close();
  });

  const openTown = (town: Town) => town.restarted();
});

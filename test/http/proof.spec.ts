/** What an auditor takes away over HTTP, and finds right with the public key alone: checkpoints and evidence packs. */
import { checkConsistency } from '../../src/checkpoints/check-consistency';
import { checkPack } from '../../src/checkpoints/check-pack';
import { openCheckpoint } from '../../src/checkpoints/open-checkpoint';
import { proveConsistency } from '../../src/checkpoints/prove-consistency';
import { parsePublicKey, type Verifier } from '../../src/ledger/signed-note';
import type { StoredEvent } from '../../workflows/kernel/event';
import { CAMPAIGN, campaignAt, publish } from '../support/campaign-year';
import type { PostName } from '../support/organisation';
import { Door, type Reply } from './door';

const POINT = 'licence-1';
const NOTICE = 'hanging';
const SAID = { objector: '甘棠', itemId: 'cashier', text: '出纳岗的职责少列了保管印鉴一项' };

describe('what an auditor takes away', () => {
  let door: Door;
  let by: Verifier;

  beforeAll(async () => {
    door = await Door.open(await campaignAt('control'));
    await publish(door.town, NOTICE, 'control', 'catalogues', '2024-09-02');
    by = parsePublicKey((await taken('log/public-key')).text.trim())!;
  });
  afterAll(async () => {
    expect(door.incidents).toEqual([]);
    await door.close();
  });

  async function taken(path: string): Promise<Reply> {
    const reply = await door.get(path, 'auditor');
    expect([path, reply.status, reply.text.slice(0, 200)]).toEqual([path, 200, expect.any(String)]);
    expect(reply.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    return reply;
  }

  const packOf = async (path: string) => checkPack((await taken(path)).text, by, path);
  const log = (): Promise<readonly StoredEvent[]> => door.town.store.readAll({ limit: 100_000 });
  const sealed = ({ position, ...event }: StoredEvent) => event;

  async function refuses(status: number, code: string, path: string, reader: PostName = 'auditor') {
    const { status: found, type, body } = await door.get(path, reader);
    expect([path, found, body['code']]).toEqual([path, status, code]);
    expect(type).toBe('application/problem+json; charset=utf-8');
    expect(body['title']).toMatch(/[\u4e00-\u9fff]/);
    expect(body['titleEn']).toMatch(/^[A-Z]/);
  }

  describe('a checkpoint', () => {
    it('is none before one was asked for', async () => {
      await refuses(404, 'CHECKPOINT.NONE', 'log/checkpoint');
    });

    it('signs the log as it stands, and writes nothing to it', async () => {
      const events = (await log()).length;
      const reply = await taken('log/checkpoint?new=true');
      expect(openCheckpoint(reply.text, by, 'reply').size).toBe(events);
      expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="${events}.checkpoint"`);
      expect((await taken('log/checkpoint')).text).toBe(reply.text);
      expect((await taken('log/checkpoint?new=true')).text).toBe(reply.text);
      expect(await log()).toHaveLength(events);
    });

    it('of a later day begins with what was signed before', async () => {
      const older = (await taken('log/checkpoint?new=true')).text;
      await publish(door.town, 'later', 'control', 'catalogues', '2024-09-03');
      expect((await taken('log/checkpoint')).text).toBe(older);
      const newer = (await taken('log/checkpoint?new=true')).text;
      const [one, two] = [older, newer].map((note) => ({
        ...openCheckpoint(note, by, 'note'),
        note,
        file: 'note',
      })) as [never, never];
      const proof = await proveConsistency(door.town.store, one, two);
      expect(() => checkConsistency(proof, one, two, by, 'proof')).not.toThrow();
    });
  });

  describe('an evidence pack', () => {
    it('holds every event of a trail, as it stands in the log', async () => {
      await door.town.settled();
      const trail = (await door.get(`trails/risk-point/${POINT}?limit=1000`, 'auditor')).body['data'] as {
        readonly eventId: string;
      }[];
      const { head, events } = await packOf(`trails/risk-point/${POINT}/evidence`);
      const ids = new Set(trail.map(({ eventId }) => eventId));
      expect(ids.size).toBeGreaterThan(1);
      const stored = (await log()).filter(({ id }) => ids.has(id));
      expect(events.map(({ event }) => event)).toEqual(stored.map(sealed));
      expect(head).toMatchObject({
        size: (await log()).length,
        asked: { trail: { kind: 'riskPoint', id: POINT }, upTo: (await log()).at(-1)?.position },
      });
    });

    it('is narrowed as the trail is, and says so', async () => {
      const path = `trails/riskPoint/${POINT}/evidence?type=RiskPointFound`;
      const { head, events } = await packOf(path);
      expect(events.map(({ event }) => event?.type)).toEqual(['RiskPointFound']);
      expect(head.asked).toMatchObject({ types: ['RiskPointFound'] });
    });

    it('holds every event of a stream, or those of some types', async () => {
      const stream = `riskPoint-${POINT}`;
      const reply = await taken(`events/evidence?stream=${stream}`);
      expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="${stream}.evidence.txt"`);
      const { events } = checkPack(reply.text, by, stream);
      const stored = await door.town.store.readStream(stream);
      expect(events.map(({ event }) => event)).toEqual(stored.map(sealed));
      const some = await packOf(`events/evidence?stream=${stream}&type=RiskPointFound`);
      expect(some.events).toHaveLength(1);
    });

    it('of an earlier moment holds nothing that came later', async () => {
      const stored = await door.town.store.readStream(`riskPoint-${POINT}`);
      const at = stored[1]!.position;
      const ofStream = await packOf(`events/evidence?stream=riskPoint-${POINT}&at=${at}`);
      expect(ofStream.events.map(({ event }) => event)).toEqual(stored.slice(0, 2).map(sealed));
      const ofTrail = await packOf(`trails/risk-point/${POINT}/evidence?at=${at}`);
      expect(ofTrail.events.every(({ number }) => number <= Number(at))).toBe(true);
      expect(ofTrail.head.asked).toMatchObject({ upTo: at });
    });

    it('holds of a confidential matter its hash, and not a byte of what was sealed', async () => {
      const body = { acting: 'public', ...SAID, confidential: true };
      expect(await door.post(`notices/${NOTICE}/objections`, body)).toMatchObject({ status: 200 });
      await door.town.settled();
      const stored = await door.town.store.readStream(`publicNotice-${NOTICE}`);
      const lodged = stored.find(({ type }) => type === 'ObjectionLodged')!;
      const { text: kept } = lodged.data as { readonly text: string };
      for (const path of [
        `events/evidence?stream=publicNotice-${NOTICE}`,
        `trails/campaign/${CAMPAIGN}/evidence?type=NoticePublished,ObjectionLodged`,
      ]) {
        const { text } = await taken(path);
        const { events } = checkPack(text, by, path);
        expect(events).toContainEqual({
          number: Number(lodged.position),
          hash: lodged.hash,
          event: null,
        });
        expect(events.some(({ event }) => event?.type === 'NoticePublished')).toBe(true);
        const held = [...text.matchAll(/(?<=^extra ).*/gm)].map(([extra]) =>
          Buffer.from(extra, 'base64').toString(),
        );
        expect([text, ...held].join('\n')).not.toContain(kept);
        expect([text, ...held].join('\n')).not.toContain(lodged.id);
      }
    });

    it('is of something that exists, and well asked for', async () => {
      await refuses(400, 'REQUEST.PARAMETER_INVALID', 'events/evidence');
      await refuses(
        400,
        'REQUEST.PARAMETER_INVALID',
        `events/evidence?stream=riskPoint-${POINT}&type=Nothing`,
      );
      await refuses(404, 'PROOF.NO_EVENT', 'events/evidence?stream=riskPoint-absent');
      await refuses(404, 'PROOF.NO_EVENT', `trails/risk-point/${POINT}/evidence?text=absent`);
      await refuses(404, 'RISK_POINT.NOT_FOUND', 'trails/risk-point/absent/evidence');
      await refuses(400, 'TRAIL.UNKNOWN_SUBJECT_KIND', 'trails/nothing/x/evidence');
      await refuses(
        400,
        'REQUEST.PARAMETER_INVALID',
        `trails/unit/licensing/evidence?recordedFrom=yesterday`,
      );
      await refuses(400, 'REQUEST.PARAMETER_INVALID', 'log/checkpoint?new=perhaps');
    });
  });

  it.each([
    'log/public-key',
    'log/checkpoint?new=true',
    `events/evidence?stream=riskPoint-${POINT}`,
    `trails/risk-point/${POINT}/evidence`,
    `trails/campaign/${CAMPAIGN}/evidence`,
  ])('%s is for auditors, whatever else somebody may read', async (path) => {
    for (const reader of ['bureauHead', 'officeDirector', 'inspector'] as const)
      await refuses(403, 'RIGHTS.DENIED', path, reader);
  });
});

/** Many nodes over one log: commands on any of them, each thing once, and the same answers from all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unit } from '../../projections/organisation/query';
import { dueList } from '../../projections/deadlines/due-list';
import type { CommandRequest } from '../../src/commands/request';
import type { Engine } from '../../src/engine';
import { rebuildAndCompare } from '../../src/projecting/rebuild-and-compare';
import { CAMPAIGN, launch } from '../support/campaign-year';
import { allEvents, typesAfter } from '../support/store-wrappers';
import { tellStoryOf, tellWholeStory } from '../support/whole-story';
import { ThreeNodes } from './three-nodes';

const ADMINISTRATOR = { personId: 'zhao', postId: 'administrator' };

function renaming(name: string, idempotencyKey: string): CommandRequest<'RenameUnit'> {
  return {
    type: 'RenameUnit',
    data: { unitId: 'finance', name },
    acting: ADMINISTRATOR,
    idempotencyKey,
  };
}

describe('three nodes over one log', () => {
  let nodes: ThreeNodes;
  beforeEach(async () => {
    nodes = await ThreeNodes.found();
  });
  afterEach(() => nodes.close());

  const nameOn = async ({ views }: Engine, waitFor: string) =>
    (await views.ask(unit, { unitId: 'finance' }, { waitFor })).answer?.name;

  it('show on each what was commanded on any, when asked for its position', async () => {
    for (const [index, { gateway }] of nodes.engines.entries()) {
      const { position } = await gateway.execute(renaming(`第${index}科`, `key-${index}`));
      expect(position).toMatch(/^\d+\/\d+$/);
      for (const engine of nodes.engines) expect(await nameOn(engine, position)).toBe(`第${index}科`);
    }
  });

  it('let a command under one key, given to all at once, take effect once, with the same receipt', async () => {
    const receipts = await Promise.all(
      nodes.engines.map(({ gateway }) => gateway.execute(renaming('计财科', 'key'))),
    );
    expect(await nodes.store.readStream('unit-finance')).toHaveLength(2);
    expect(receipts.map(({ repeated }) => repeated).sort()).toEqual([false, true, true]);
    const [first, ...others] = receipts.map(({ repeated: _, ...receipt }) => receipt);
    expect(others).toEqual([first, first]);
  });

  it('let commands on one stream from all at once take effect, one after the other', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `第${index}科`);
    await Promise.all(names.map((name) => nodes.next().gateway.execute(renaming(name, name))));
    const [, ...events] = await nodes.store.readStream('unit-finance');
    expect(events.map(({ data }) => (data as { name: string }).name).sort()).toEqual([...names].sort());
  });

  it('raise each deadline once, though all sweep at the same time', async () => {
    await launch(nodes.town);
    await nodes.settled();
    const end = await nodes.store.end();
    nodes.town.day('2024-06-01');
    const [due] = await Promise.all(
      nodes.engines.map(({ views }) =>
        views.ask(dueList, { campaignId: CAMPAIGN, onOrBefore: '2024-05-31' }),
      ),
    );
    const swept = await Promise.all(nodes.engines.map((engine) => engine.sweep()));
    const raised = (await nodes.store.readAll({ after: end })).map(({ data }) => JSON.stringify(data));
    expect(raised.length).toBe(due?.answer.length);
    expect(raised.length).toBeGreaterThan(1);
    expect(new Set(raised).size).toBe(raised.length);
    expect(swept.flatMap(({ raised: own }) => own)).toHaveLength(raised.length);
  });
});

describe('the whole story, each command given to the next of three nodes', () => {
  let nodes: ThreeNodes;
  beforeAll(async () => {
    nodes = await ThreeNodes.found();
    await tellStoryOf(nodes.town);
    await nodes.settled();
  });
  afterAll(() => nodes.close());

  const effects = async (store: Parameters<typeof allEvents>[0]) =>
    (await allEvents(store)).map(({ stream, type }) => `${stream} ${type}`).sort();

  it('is the story that one node tells: every follow-up took effect once', async () => {
    const alone = await tellWholeStory();
    expect(await effects(nodes.store)).toEqual(await effects(alone.store));
    await alone.close();
  });

  it('leaves no follow-up refused on any node', () => {
    expect(nodes.engines.map(({ reactor }) => reactor.status())).toEqual(
      nodes.engines.map(() => expect.objectContaining({ state: 'running', refusedCount: 0 })),
    );
  });

  it('leaves every node with the views that follow from the log', async () => {
    for (const { dataDir } of nodes.engines) {
      const { equal } = await rebuildAndCompare(nodes.store, join(dataDir, 'views.sqlite'));
      expect(equal).toBe(true);
    }
  });

  it('is caught up with by a node on an empty disk, which gives nothing a second time', async () => {
    const end = await nodes.store.end();
    const newcomer = await nodes.anotherOne();
    await newcomer.reactor.settled(end);
    await newcomer.views.waitFor(end);
    expect(await typesAfter(nodes.store, end)).toEqual([]);
    expect(newcomer.reactor.status()).toMatchObject({ state: 'running', refusedCount: 0 });
    const { reasons } = await newcomer.health.report();
    expect(reasons).toEqual([]);
    await newcomer.close();
    expect(readFileSync(join(newcomer.dataDir, 'reactions.checkpoint'), 'utf8')).toBe(`${end}\n`);
  });
});

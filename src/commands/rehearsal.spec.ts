/** A gateway at which nothing is written: each command is decided on the log, and on what those before it would have led to. */
import { Town } from '../../test/support/town';

describe('a rehearsal', () => {
  let town: Town;
  const unit = (unitId: string, parentId: string) =>
    ({ unitId, name: '法规科', kind: 'section', parentId }) as const;

  beforeEach(async () => {
    town = await Town.found();
  });
  afterEach(() => town.close());

  it('decides on what was tried before it, and writes nothing', async () => {
    const end = await town.store.end();
    const administrator = town.through(town.gateway.rehearsal()).as('administrator');
    await administrator.execute('EstablishUnit', unit('law', 'bureau'));
    await administrator.execute('EstablishUnit', unit('law-1', 'law'));
    const receipt = await administrator.execute('RenameUnit', { unitId: 'law', name: '法制科' });
    expect(receipt).toMatchObject({ revision: 1, events: [{ type: 'UnitRenamed' }] });
    expect(await town.store.end()).toBe(end);
    await town.refuses('UNIT.NOT_FOUND', () => town.gateway.read('unit', 'law'));
  });

  it('refuses what the gateway would: what is there already, twice the same, what is not theirs', async () => {
    const rehearsal = town.through(town.gateway.rehearsal());
    await town.refuses('UNIT.ALREADY_EXISTS', () =>
      rehearsal.as('administrator').execute('EstablishUnit', unit('finance', 'bureau')),
    );
    await rehearsal.as('administrator').execute('EstablishUnit', unit('law', 'bureau'));
    await town.refuses('UNIT.ALREADY_EXISTS', () =>
      rehearsal.as('administrator').execute('EstablishUnit', unit('law', 'bureau')),
    );
    await town.refuses('UNIT.NOT_FOUND', () =>
      rehearsal.as('administrator').execute('EstablishUnit', unit('law-1', 'nowhere')),
    );
    await town.refuses('RIGHTS.DENIED', () =>
      rehearsal.as('bureauHead').execute('EstablishUnit', unit('law-1', 'bureau')),
    );
  });

  it('knows nothing of another one', async () => {
    await town
      .through(town.gateway.rehearsal())
      .as('administrator')
      .execute('EstablishUnit', unit('law', 'bureau'));
    const other = town.through(town.gateway.rehearsal()).as('administrator');
    await town.refuses('UNIT.NOT_FOUND', () =>
      other.execute('RenameUnit', { unitId: 'law', name: '法制科' }),
    );
  });
});

import {
  appointmentsOf,
  childUnits,
  isFounded,
  personPosts,
  persons,
  post,
  postsOfUnit,
  unit,
  unitTree,
} from '../../projections/organisation/query';
import { TestLog } from './test-log.spec-support';

describe('the organisation', () => {
  it('is founded with its first unit', () => {
    const log = new TestLog();
    expect(log.views().ask(isFounded, {})).toBe(false);
    expect(log.organisation().views().ask(isFounded, {})).toBe(true);
  });

  it('shows the tree with every unit after its parent, and leaves abolished units out unless asked', () => {
    const log = new TestLog().organisation();
    log.add('unit-section-a', 'UnitAbolished', { reason: '撤并' });
    log.add('unit-section-b', 'UnitRenamed', { name: '乙处' });
    const views = log.views();
    const ids = (params: Parameters<typeof unitTree>[1]) =>
      views.ask(unitTree, params).map((each) => each.unitId);
    expect(ids({})).toEqual(['bureau', 'section-b', 'group-b1']);
    expect(ids({ includeAbolished: true })).toEqual(['bureau', 'section-a', 'section-b', 'group-b1']);
    expect(ids({ rootUnitId: 'section-b' })).toEqual(['section-b', 'group-b1']);
    expect(ids({ rootUnitId: 'nowhere' })).toEqual([]);
    expect(views.ask(childUnits, { unitId: 'bureau' })).toEqual(['section-b']);
    expect(views.ask(unit, { unitId: 'section-b' })).toMatchObject({
      name: '乙处',
      path: ['bureau', 'section-b'],
    });
  });

  it('moves a unit with all below it', () => {
    const log = new TestLog().organisation();
    log.add('unit-section-b', 'UnitMoved', { parentId: 'section-a' });
    const views = log.views();
    expect(views.ask(unit, { unitId: 'group-b1' })?.path).toEqual([
      'bureau',
      'section-a',
      'section-b',
      'group-b1',
    ]);
    expect(
      views.ask(postsOfUnit, { unitId: 'section-a', andBelow: true }).map((each) => each.postId),
    ).toEqual(['post-a', 'post-b']);
  });

  it('knows the holders of a day, the first and the last day included', () => {
    const log = new TestLog().organisation();
    log.add('post-post-a', 'AppointmentEnded', {
      appointmentId: 'post-a-1',
      personId: 'qian',
      until: '2012-03-31',
      reason: '轮岗',
    });
    log.add('post-post-a', 'PersonAppointed', {
      appointmentId: 'post-a-2',
      personId: 'sun',
      from: '2012-04-01',
    });
    const views = log.views();
    const holders = (on?: string) =>
      views
        .ask(post, { postId: 'post-a', ...(on === undefined ? {} : { on }) })
        ?.holders.map((holder) => holder.name);
    expect([
      holders('2010-12-31'),
      holders('2011-01-01'),
      holders('2012-03-31'),
      holders('2012-04-01'),
      holders(),
    ]).toEqual([[], ['钱二'], ['钱二'], ['孙三'], ['孙三']]);
    expect(
      views.ask(appointmentsOf, { postId: 'post-a' }).map(({ personId, until }) => [personId, until]),
    ).toEqual([
      ['qian', '2012-03-31'],
      ['sun', null],
    ]);
    const posts = (on?: string) =>
      views
        .ask(personPosts, { personId: 'sun', ...(on === undefined ? {} : { on }) })
        .map((each) => each.postId);
    expect([posts(), posts('2012-03-31')]).toEqual([['post-b', 'post-a'], ['post-b']]);
  });

  it('finds persons by name, page by page', () => {
    const views = new TestLog().organisation().views();
    const first = views.ask(persons, { limit: 2 });
    const second = views.ask(persons, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map((person) => person.personId).sort()).toEqual([
      'qian',
      'sun',
      'zhao',
    ]);
    expect(second.nextCursor).toBeNull();
    expect(views.ask(persons, { text: '钱' }).items).toEqual([{ personId: 'qian', name: '钱二' }]);
  });
});

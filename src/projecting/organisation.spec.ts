import {
  appointmentsOf,
  childUnits,
  delegationsOf,
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

  const delegation = {
    delegationId: 'delegation-1',
    appointmentId: 'post-a-1',
    principalPersonId: 'qian',
    personId: 'sun',
    from: '2012-04-10',
    until: '2012-04-20',
    reason: '培训',
  };
  const { reason: _, ...delegationFacts } = delegation;
  const delegated = () => {
    const log = new TestLog().organisation();
    log.add('post-post-a', 'PostDelegated', delegation);
    return log;
  };
  const ended = (on: string) => {
    const log = delegated();
    const { delegationId, principalPersonId, personId } = delegation;
    const data = { delegationId, principalPersonId, personId, on, reason: '返岗' };
    log.add('post-post-a', 'DelegationEnded', data);
    return log;
  };
  const appointmentEnded = (until: string) => {
    const log = delegated();
    const data = { appointmentId: 'post-a-1', personId: 'qian', until, reason: '轮岗' };
    log.add('post-post-a', 'AppointmentEnded', data);
    return log;
  };
  /** The days of those asked on which the delegate has the post in the list. */
  const daysOf = (log: TestLog, ...days: readonly string[]) => {
    const views = log.views();
    return days.filter((on) =>
      views.ask(personPosts, { personId: 'sun', on }).some(({ postId }) => postId === 'post-a'),
    );
  };

  it('lists posts by delegation after those held, marked, with their last day', () => {
    expect(delegated().views().ask(personPosts, { personId: 'sun', on: '2012-04-10' })).toMatchObject([
      { postId: 'post-b', appointmentId: 'post-b-1', until: null },
      {
        postId: 'post-a',
        unitName: '甲科',
        appointmentId: 'post-a-1',
        delegationId: 'delegation-1',
        delegatedBy: { personId: 'qian', name: '钱二' },
        from: '2012-04-10',
        until: '2012-04-20',
      },
    ]);
    const [held] = delegated().views().ask(personPosts, { personId: 'sun' });
    expect(held).not.toHaveProperty('delegatedBy');
  });

  it('lists them while they run', () => {
    const days = ['2012-04-09', '2012-04-10', '2012-04-15', '2012-04-20', '2012-04-21'];
    expect(daysOf(delegated(), ...days)).toEqual(['2012-04-10', '2012-04-15', '2012-04-20']);
    expect(daysOf(ended('2012-04-15'), ...days)).toEqual(['2012-04-10']);
    expect(daysOf(appointmentEnded('2012-04-15'), ...days)).toEqual(['2012-04-10', '2012-04-15']);
    const corrected = delegated();
    corrected.add('post-post-a', 'PersonAppointed', {
      appointmentId: 'post-a-1',
      personId: 'zhao',
      from: '2011-01-01',
    });
    expect(daysOf(corrected, ...days)).toEqual([]);
  });

  it('lists a post once for whoever has come to hold it', () => {
    const log = appointmentEnded('2012-04-14');
    log.add('post-post-a', 'PersonAppointed', {
      appointmentId: 'post-a-2',
      personId: 'sun',
      from: '2012-04-14',
    });
    const posts = log.views().ask(personPosts, { personId: 'sun', on: '2012-04-14' });
    expect(posts.map(({ postId, appointmentId }) => [postId, appointmentId])).toEqual([
      ['post-b', 'post-b-1'],
      ['post-a', 'post-a-2'],
    ]);
  });

  it('keeps those of the past with the day they came to, but for what never began', () => {
    const lastDay = (log: TestLog) =>
      log
        .views()
        .ask(personPosts, { personId: 'sun' })
        .flatMap(({ delegatedBy, until }) => (delegatedBy === undefined ? [] : [until]));
    expect(lastDay(delegated())).toEqual(['2012-04-20']);
    expect(lastDay(ended('2012-04-15'))).toEqual(['2012-04-15']);
    expect(lastDay(ended('2012-04-10'))).toEqual(['2012-04-10']);
    expect(lastDay(ended('2012-04-09'))).toEqual([]);
    expect(lastDay(appointmentEnded('2012-04-12'))).toEqual(['2012-04-12']);
  });

  it('shows with a post the delegations that run or are to begin', () => {
    const open = (log: TestLog, on?: string) =>
      log
        .views()
        .ask(post, { postId: 'post-a', ...(on === undefined ? {} : { on }) })
        ?.delegations.map(({ delegationId, name, principalName }) => [delegationId, name, principalName]);
    const one = [['delegation-1', '孙三', '钱二']];
    expect([open(delegated()), open(delegated(), '2012-04-01'), open(delegated(), '2012-04-20')]).toEqual([
      one,
      one,
      one,
    ]);
    expect(open(delegated(), '2012-04-21')).toEqual([]);
    expect(open(appointmentEnded('2012-04-12'), '2012-04-13')).toEqual([]);
    expect([open(ended('2012-04-15')), open(ended('2012-04-15'), '2012-04-15')]).toEqual([[], []]);
    expect(ended('2012-04-15').views().ask(delegationsOf, { postId: 'post-a' })).toMatchObject([
      { ...delegationFacts, ended: true },
    ]);
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

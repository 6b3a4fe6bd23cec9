/** What somebody did is judged by another hand: not in another post, not by proxy, not as a proxy. */
import type { Actor, Role } from './actor';
import type { EventContext } from './event';
import { factOf } from './given-when-then.spec-support';
import { checkHands, handsAfter, NO_HANDS, type Hands, type KeptApart } from './separate-hands';

const code = 'FILE.OWN';
const plain: KeptApart = { separate: { Checked: [{ of: ['Answered', 'Asked'], code }] } };

function by(personId: string, more: Partial<Actor> = {}): Actor {
  return { personId, postId: `post-of-${personId}`, unitId: 'unit', role: 'office', ...more };
}
const proxy = (personId: string, principalPersonId: string) =>
  by(personId, { delegationId: 'delegation', principalPersonId });

const onBehalfOf = (personId: string) => ({ onBehalfOf: by(personId) });

type Data = Readonly<Record<string, unknown>>;
const fact = (type: string, actor: Actor, data: Data = {}, more: Partial<EventContext> = {}) =>
  factOf({ type, data, actor, ...more });
const after = (of: KeptApart, ...facts: readonly ReturnType<typeof fact>[]) =>
  facts.reduce<Hands>((hands, each) => handsAfter(of, hands, each), NO_HANDS);
const checking = (
  of: KeptApart,
  hands: Hands,
  actor: Actor,
  data: Data = {},
  more: Partial<EventContext> = {},
) => {
  return () => checkHands(of, hands, fact('Checked', actor, data, more));
};

describe('what somebody did', () => {
  const hands = after(plain, fact('Answered', by('zhao')));

  it('is judged by another person, and refused to the same one in whatever post', () => {
    expect(checking(plain, hands, by('qian'))).not.toThrow();
    expect(checking(plain, hands, by('zhao'))).toThrow(code);
    expect(checking(plain, hands, by('zhao', { postId: 'another-post' }))).toThrow(code);
  });

  it('is judged neither for them nor, where it was done for somebody, by whom it was done for', () => {
    expect(checking(plain, hands, proxy('qian', 'zhao'))).toThrow(code);
    expect(checking(plain, hands, proxy('qian', 'sun'))).not.toThrow();
    const done = after(plain, fact('Answered', proxy('zhao', 'sun')));
    expect(checking(plain, done, by('sun'))).toThrow(code);
    expect(checking(plain, done, proxy('qian', 'sun'))).toThrow(code);
    expect(checking(plain, done, by('qian'))).not.toThrow();
    expect(checking(plain, done, proxy('qian', 'li'))).not.toThrow();
  });

  it('is theirs, too, on whose behalf it was entered; and nobody enters the judgement on their behalf', () => {
    const done = after(plain, fact('Answered', by('zhao'), {}, onBehalfOf('sun')));
    expect(checking(plain, done, by('sun'))).toThrow(code);
    expect(checking(plain, done, by('zhao'))).toThrow(code);
    expect(checking(plain, done, by('qian'))).not.toThrow();
    expect(checking(plain, hands, by('qian'), {}, onBehalfOf('zhao'))).toThrow(code);
    expect(checking(plain, hands, by('qian'), {}, onBehalfOf('sun'))).not.toThrow();
  });

  it('stands until it is done again, by whatever event', () => {
    const again = handsAfter(plain, hands, fact('Asked', by('qian')));
    expect(checking(plain, again, by('zhao'))).not.toThrow();
    expect(checking(plain, again, by('qian'))).toThrow(code);
  });

  it('is nobody’s before it is done, and the engine may judge', () => {
    expect(checking(plain, NO_HANDS, by('zhao'))).not.toThrow();
    const own = after(plain, fact('Answered', by('system', { role: 'system' })));
    expect(checking(plain, own, by('system', { role: 'system' }))).not.toThrow();
  });
});

describe('a separation', () => {
  it('holds for the same matter alone', () => {
    const of: KeptApart = { separate: { Checked: [{ of: ['Answered'], same: ['unitId'], code }] } };
    const hands = after(
      of,
      fact('Answered', by('zhao'), { unitId: 'a' }),
      fact('Answered', by('qian'), { unitId: 'b' }),
    );
    expect(checking(of, hands, by('zhao'), { unitId: 'a' })).toThrow(code);
    expect(checking(of, hands, by('zhao'), { unitId: 'b' })).not.toThrow();
  });

  it('may look at what was done in some capacity only', () => {
    const of: KeptApart = { separate: { Checked: [{ of: ['Answered'], as: ['unitHead'], code }] } };
    const done = (role: Role) => after(of, fact('Answered', by('zhao', { role })));
    expect(checking(of, done('unitHead'), by('zhao'))).toThrow(code);
    expect(checking(of, done('office'), by('zhao'))).not.toThrow();
    // What was entered on somebody's behalf is theirs, and not of who entered it.
    const entered = after(of, fact('Answered', by('zhao'), {}, onBehalfOf('sun')));
    expect(checking(of, entered, by('zhao'))).not.toThrow();
    expect(checking(of, entered, by('sun'))).toThrow(code);
  });

  it('may look at each of what was done, and not at the latest alone', () => {
    const of: KeptApart = { separate: { Checked: [{ of: ['Answered'], all: true, code }] } };
    const hands = after(of, fact('Answered', by('zhao')), fact('Answered', by('qian')));
    expect(checking(of, hands, by('zhao'))).toThrow(code);
    expect(checking(of, hands, by('qian'))).toThrow(code);
    expect(checking(of, hands, by('sun'))).not.toThrow();
  });

  it.each([false, true])('may begin anew with an event (all: %s)', (all) => {
    const of: KeptApart = { separate: { Checked: [{ of: ['Answered'], all, anew: ['Asked'], code }] } };
    const answered = [fact('Answered', by('zhao')), fact('Answered', by('qian'))];
    const asked = fact('Asked', by('sun'));
    for (const who of ['zhao', 'qian', 'sun'] as const) {
      expect(checking(of, after(of, ...answered, asked), by(who))).not.toThrow();
    }
    expect(checking(of, after(of, asked, ...answered), by('qian'))).toThrow(code);
    const begins: KeptApart = {
      separate: { Checked: [{ of: ['Asked', 'Answered'], all, anew: ['Asked'], code }] },
    };
    expect(checking(begins, after(begins, ...answered, asked), by('sun'))).toThrow(code);
    expect(checking(begins, after(begins, ...answered, asked), by('zhao'))).not.toThrow();
  });

  it('may look at the person named, in what came before or in what judges', () => {
    const of: KeptApart = {
      separate: { Checked: [{ of: ['Warned', 'Checked'], named: 'personId', code }] },
    };
    expect(checking(of, NO_HANDS, by('zhao'), { personId: 'zhao' })).toThrow(code);
    expect(checking(of, NO_HANDS, by('zhao'), { personId: 'sun' })).not.toThrow();
    // Naming somebody else does not help whom it was about before.
    const about = after(of, fact('Warned', by('qian'), { personId: 'zhao' }));
    expect(checking(of, about, by('zhao'), { personId: 'sun' })).toThrow(code);
    const settles: KeptApart = {
      separate: { Checked: [{ of: ['Warned'], named: 'personId', code }] },
    };
    const warned = after(settles, fact('Warned', by('qian'), { personId: 'zhao' }));
    expect(checking(settles, warned, by('zhao'))).toThrow(code);
    expect(checking(settles, warned, by('qian'))).not.toThrow();
    const unit = after(settles, fact('Warned', by('qian'), { personId: null }));
    expect(checking(settles, unit, by('qian'))).not.toThrow();
  });

  it('may leave it to a body: what it did is undone by nobody else', () => {
    const of: KeptApart = { separate: { Checked: [{ of: ['Warned'], ofBody: ['supervisor'], code }] } };
    const warned = (role: Role) => after(of, fact('Warned', by('zhao', { role })));
    expect(checking(of, warned('supervisor'), by('qian', { role: 'office' }))).toThrow(code);
    expect(checking(of, warned('supervisor'), by('qian', { role: 'supervisor' }))).not.toThrow();
    expect(checking(of, warned('supervisor'), by('zhao', { role: 'supervisor' }))).not.toThrow();
    expect(checking(of, warned('office'), by('qian', { role: 'office' }))).not.toThrow();
    expect(checking(of, NO_HANDS, by('qian', { role: 'office' }))).not.toThrow();
    expect(checking(of, warned('office'), by('qian', { role: 'supervisor' }))).not.toThrow();
  });

  it('may keep that body to its own: it undoes nothing that others did, either', () => {
    const of: KeptApart = {
      separate: { Checked: [{ of: ['Warned'], ofBody: ['supervisor'], bothWays: true, code }] },
    };
    const warned = (...roles: readonly Role[]) =>
      after(of, ...roles.map((role) => fact('Warned', by('zhao', { role }))));
    const [office, supervisor] = [by('qian', { role: 'office' }), by('qian', { role: 'supervisor' })];
    expect(checking(of, warned('office'), supervisor)).toThrow(code);
    expect(checking(of, warned('office'), office)).not.toThrow();
    expect(checking(of, warned('supervisor'), supervisor)).not.toThrow();
    expect(checking(of, warned('supervisor'), office)).toThrow(code);
  });

  it('may hold for the post too, whoever has come to it', () => {
    const of: KeptApart = { separate: { Checked: [{ of: ['Answered'], postToo: true, code }] } };
    const hands = after(of, fact('Answered', by('zhao', { postId: 'post' })));
    expect(checking(of, hands, by('qian', { postId: 'post' }))).toThrow(code);
    expect(
      checking(
        plain,
        after(plain, fact('Answered', by('zhao', { postId: 'post' }))),
        by('qian', { postId: 'post' }),
      ),
    ).not.toThrow();
    expect(checking(of, hands, by('qian'))).not.toThrow();
    const post = onBehalfOf('sun').onBehalfOf.postId;
    const entered = after(of, fact('Answered', by('zhao'), {}, onBehalfOf('sun')));
    expect(checking(of, entered, by('qian', { postId: post }))).toThrow(code);
    const another = onBehalfOf('li');
    expect(
      checking(of, hands, by('qian'), {}, { onBehalfOf: { ...another.onBehalfOf, postId: 'post' } }),
    ).toThrow(code);
    expect(checking(of, hands, by('qian'), {}, another)).not.toThrow();
  });

  it('that names a field which its events have not is a mistake', () => {
    const wrong: KeptApart = { separate: { Checked: [{ of: ['Answered'], same: ['no'], code }] } };
    expect(() => after(wrong, fact('Answered', by('zhao')))).toThrow('Answered has no field no');
    const names: KeptApart = { separate: { Checked: [{ of: ['Answered'], named: 'no', code }] } };
    expect(() => after(names, fact('Answered', by('zhao')))).toThrow('Answered has no field no');
  });

  it('is kept once, by however many events what was done is judged', () => {
    const own = { of: ['Answered'], code } as const;
    const of: KeptApart = { separate: { Checked: [own], Returned: [{ ...own, code: 'FILE.OTHER' }] } };
    expect(Object.keys(after(of, fact('Answered', by('zhao'))))).toHaveLength(1);
  });
});

/** What somebody did is judged by another hand: not in another post, not by proxy, not as a proxy. */
import type { Actor, Role } from './actor';
import { factOf } from './given-when-then.spec-support';
import { checkHands, handsAfter, NO_HANDS, type Hands, type KeptApart } from './separate-hands';

const code = 'FILE.OWN';
const plain: KeptApart = { separate: { Checked: [{ of: ['Answered', 'Asked'], code }] } };

function by(personId: string, more: Partial<Actor> = {}): Actor {
  return { personId, postId: `post-of-${personId}`, unitId: 'unit', role: 'office', ...more };
}
const proxy = (personId: string, principalPersonId: string) =>
  by(personId, { delegationId: 'delegation', principalPersonId });

type Data = Readonly<Record<string, unknown>>;
const fact = (type: string, actor: Actor, data: Data = {}) => factOf({ type, data, actor });
const after = (of: KeptApart, ...facts: readonly ReturnType<typeof fact>[]) =>
  facts.reduce<Hands>((hands, each) => handsAfter(of, hands, each), NO_HANDS);
const checking = (of: KeptApart, hands: Hands, actor: Actor, data: Data = {}) => {
  return () => checkHands(of, hands, fact('Checked', actor, data));
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
    expect(checking(plain, done, by('qian'))).not.toThrow();
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

  it('may leave it to a body: what it did is undone by nobody below', () => {
    const of: KeptApart = {
      separate: { Checked: [{ of: ['Warned'], as: ['supervisor'], onlyBy: ['supervisor'], code }] },
    };
    const warned = (role: Role) => after(of, fact('Warned', by('zhao', { role })));
    expect(checking(of, warned('supervisor'), by('qian', { role: 'office' }))).toThrow(code);
    expect(checking(of, warned('supervisor'), by('qian', { role: 'supervisor' }))).not.toThrow();
    expect(checking(of, warned('supervisor'), by('zhao', { role: 'supervisor' }))).not.toThrow();
    expect(checking(of, warned('office'), by('qian', { role: 'office' }))).not.toThrow();
    expect(checking(of, NO_HANDS, by('qian', { role: 'office' }))).not.toThrow();
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
  });
});

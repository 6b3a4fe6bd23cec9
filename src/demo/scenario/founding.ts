/** The organisation as a scenario finds it: set up by its administrator on one day. */
import type { ScenarioFounding } from './format';
import type { Telling } from './telling';

const CHAPTER = '建立组织机构';

export function tellFounding(founding: ScenarioFounding, telling: Telling): void {
  const { on, units, persons, posts } = founding;
  telling.path = 'founding';
  telling.chapter(CHAPTER);
  checkFounding(founding, telling);
  const [first] = units;
  const post = posts.find((each) => each.unit === first?.id && each.role === 'administrator');
  const person = post?.holders.find(({ from }) => from <= on)?.person;
  if (first === undefined || post === undefined || person === undefined)
    return telling.fault('NO_ADMINISTRATOR', { on });
  telling.draft({
    kind: 'found',
    chapter: CHAPTER,
    title: `设立${first.name}和系统管理员`,
    on,
    founding: {
      unit: { unitId: first.id, name: first.name, kind: first.kind },
      post: { postId: post.id, name: post.name },
      person: { personId: person, name: persons[person] ?? person },
    },
  });
  const act = (type: string, data: Readonly<Record<string, unknown>>, title: string) =>
    telling.act({ on, by: `${post.id}/${person}`, type, data, title });
  for (const { id: unitId, name, kind, parent = first.id } of units.slice(1))
    act('EstablishUnit', { unitId, name, kind, parentId: parent }, `设立单位：${name}`);
  for (const [personId, name] of Object.entries(persons))
    if (personId !== person) act('RegisterPerson', { personId, name }, `登记人员：${name}`);
  const others = posts.filter((each) => each !== post);
  for (const { id: postId, unit: unitId, name, rank, role, seats = 1 } of others)
    act('EstablishPost', { postId, unitId, name, rank, role, seats }, `设置岗位：${name}`);
  for (const { id: postId, name, holders } of others) {
    for (const { person: personId, from } of holders) {
      const data = { postId, appointmentId: `${postId}.${personId}`, personId, from };
      act('AppointPerson', data, `任职：${persons[personId] ?? personId}，${name}`);
    }
  }
}

function checkFounding({ units, persons, posts }: ScenarioFounding, telling: Telling): void {
  const known = new Set(posts.map(({ id }) => id));
  for (const [place, { parent, head, inCharge }] of units.entries()) {
    const earlier = units.slice(0, place).map(({ id }) => id);
    telling.path = `founding.units[${place}]`;
    if (parent !== undefined && !earlier.includes(parent)) telling.fault('UNIT_UNKNOWN', { value: parent });
    for (const post of [head, inCharge])
      if (post !== undefined && !known.has(post)) telling.fault('POST_UNKNOWN', { value: post });
  }
  for (const [place, { unit, holders }] of posts.entries()) {
    telling.path = `founding.posts[${place}]`;
    if (!units.some(({ id }) => id === unit)) telling.fault('UNIT_UNKNOWN', { value: unit });
    for (const { person } of holders)
      if (persons[person] === undefined) telling.fault('PERSON_UNKNOWN', { value: person });
  }
  telling.path = 'founding';
}

/** The units of a cascade with their posts and the persons in them, set up by the administrator. */
import type { CascadeBlock } from './format';
import { postsOf, sectionOf } from './inventory';
import type { Tell } from '../../telling';

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const NUMERALS = '一二三四五六七八九十';

export function tellUnits(block: CascadeBlock, tell: Tell): void {
  const { administrator: by, host, units, days } = block;
  const on = days.establish;
  for (const [place, { id, name }] of units.entries()) {
    const establish = (unitId: string, unitName: string, kind: string, parentId: string) =>
      tell({
        on,
        by,
        type: 'EstablishUnit',
        data: { unitId, name: unitName, kind, parentId },
        title: `设立单位：${unitName}`,
      });
    establish(id, name, 'department', host.unit);
    establish(sectionOf(id), `${name}业务科`, 'section', id);
    const posts = postsOf(id);
    const section = sectionOf(id);
    const made = [
      [posts.head, id, '主要负责人', 'leader', 'unitHead'],
      [posts.office, id, '办公室主任', 'middle', 'postHolder'],
      [posts.section, section, '业务科科长', 'middle', 'unitHead'],
      [posts.clerk, section, '业务科经办', 'staff', 'postHolder'],
    ] as const;
    for (const [index, [postId, unitId, postName, rank, role]] of made.entries()) {
      const personId = `${postId}.holder`;
      const person = personName(place * made.length + index);
      const data = { postId, unitId, name: postName, rank, role, seats: 1 };
      tell({ on, by, type: 'EstablishPost', data, title: `设置岗位：${name}${postName}` });
      const registered = { personId, name: person };
      tell({ on, by, type: 'RegisterPerson', data: registered, title: `登记人员：${person}` });
      const appointed = { postId, appointmentId: `${postId}.1`, personId, from: on };
      tell({ on, by, type: 'AppointPerson', data: appointed, title: `任职：${person}` });
    }
  }
}

/** Invented, and nobody's: a surname and two numerals. */
function personName(index: number): string {
  const surname = SURNAMES[index % SURNAMES.length] ?? '赵';
  const first = NUMERALS[Math.floor(index / SURNAMES.length) % NUMERALS.length] ?? '一';
  const second = NUMERALS[index % NUMERALS.length] ?? '一';
  return `${surname}${first}${second}`;
}

/** Before the campaign: the organisation, its posts and its people, set up by the administrator. */
import { personName, postOf, unitName } from '../data/lookup';
import { PERSONS } from '../data/persons';
import { ADMINISTRATOR, POSTS } from '../data/posts';
import { SUPERIOR_UNIT, UNITS } from '../data/units';
import type { Script } from '../script';

const { post: administrator, person, name } = ADMINISTRATOR;

export function founding(script: Script): void {
  script.enter('founding');
  script.day('2012-03-19');
  script.found(`设立${SUPERIOR_UNIT.name}和系统管理员`, {
    unit: { unitId: SUPERIOR_UNIT.id, name: SUPERIOR_UNIT.name, kind: 'body' },
    post: { postId: administrator, name },
    person: { personId: person, name: personName(person) },
  });
  for (const unit of UNITS) {
    const { id: unitId, name: unitsName, kind, parent: parentId } = unit;
    script.act(
      administrator,
      'EstablishUnit',
      { unitId, name: unitsName, kind, parentId },
      `设立单位：${unitsName}`,
    );
  }
  script.day('2012-03-20');
  for (const [personId, personsName] of Object.entries(PERSONS)) {
    // The successor comes to the bureau in the middle of the campaign.
    if (personId === person || personId === SUCCESSOR) continue;
    script.act(administrator, 'RegisterPerson', { personId, name: personsName }, `登记人员：${personsName}`);
  }
  script.day('2012-03-21');
  for (const { id: postId, unit: unitId, name: postName, rank, role, seats } of POSTS) {
    const data = { postId, unitId, name: postName, rank, role, seats };
    script.act(administrator, 'EstablishPost', data, `设置岗位：${postName}`);
  }
  script.day('2012-03-22');
  for (const post of POSTS) {
    for (const holder of post.holders.filter(({ from }) => from <= script.today)) {
      appoint(script, post.id, holder.person, holder.from);
    }
  }
}

const LEAVER_POST = 'results-head';
const SUCCESSOR = 'p-results-head-2';

/** 2012-08-10/13: a head of section is transferred away, a successor comes from elsewhere. */
export function succession(script: Script): void {
  const { holders } = postOf(LEAVER_POST);
  const [leaver, successor] = holders;
  if (leaver?.until === undefined || successor === undefined) throw new Error('nobody leaves or follows');
  script.day(leaver.until);
  script.act(
    administrator,
    'EndAppointment',
    {
      postId: LEAVER_POST,
      appointmentId: appointmentId(LEAVER_POST, leaver.person),
      until: leaver.until,
      reason: '组织调动，另有任用。',
    },
    `免职：${personName(leaver.person)}，${postOf(LEAVER_POST).name}`,
    { basis: { documentNumber: '濮科党〔2012〕21号（演示）' } },
  );
  script.day(successor.from);
  const newcomer = personName(successor.person);
  script.act(
    administrator,
    'RegisterPerson',
    { personId: successor.person, name: newcomer },
    `登记人员：${newcomer}`,
  );
  appoint(script, LEAVER_POST, successor.person, successor.from);
}

function appoint(script: Script, postId: string, personId: string, from: string): void {
  const data = { postId, appointmentId: appointmentId(postId, personId), personId, from };
  const { name: postName, unit } = postOf(postId);
  script.act(
    administrator,
    'AppointPerson',
    data,
    `任职：${personName(personId)}，${unitName(unit)}${postName}`,
  );
}

function appointmentId(postId: string, personId: string): string {
  return `${postId}.${personId}`;
}

/** First phase, 2012-04-01 to 04-26: 搞好动员部署，提高思想认识. */
import { headOf, holderOf, postOf, unitName } from '../data/lookup';
import { BUREAU_POSTS } from '../data/posts';
import { GROUP, HOST_UNIT, OFFICE, SCOPE } from '../data/units';
import type { Script } from '../script';
import { CAMPAIGN, CLERK, OFFICE_DIRECTOR, SECRETARY } from './campaign-id';

const STAGE = 'mobilization';

export function mobilization(script: Script): void {
  script.enter(STAGE);
  launch(script);
  meetingAndTraining(script);
  contacts(script);
  gate(script);
}

function launch(script: Script): void {
  // A Sunday, but a working day that year: the days off of the festival were made up for on it.
  script.day('2012-04-01');
  script.act(
    SECRETARY,
    'LaunchCampaign',
    {
      campaignId: CAMPAIGN,
      title: '濮阳市科学技术局加强廉政风险防控规范权力运行工作（演示）',
      hostUnitId: HOST_UNIT,
      planId: 'puyang-sti-2012',
      year: 2012,
      scopeUnitIds: SCOPE,
      group: GROUP,
      office: OFFICE,
      previousCampaignId: null,
    },
    '党组书记启动专项工作，成立领导小组和办公室',
    { basis: { documentNumber: '濮纪发〔2012〕8号', reason: '市纪委、市监察局部署' } },
  );
  script.day('2012-04-05');
  script.act(
    OFFICE_DIRECTOR,
    'IssuePlan',
    {
      campaignId: CAMPAIGN,
      documentNumber: '濮科〔2012〕演示1号',
      title: '关于加强廉政风险防控规范权力运行工作的实施方案',
      issuedOn: '2012-04-05',
      issuedBy: '濮阳市科学技术局',
    },
    '印发实施方案',
  );
}

function meetingAndTraining(script: Script): void {
  script.day('2012-04-10');
  const meeting = {
    campaignId: CAMPAIGN,
    meetingId: 'mobilization-meeting',
    kind: 'mobilization',
    heldOn: '2012-04-10',
    place: '局机关五楼会议室',
    topic: '廉政风险防控规范权力运行工作动员大会',
    evidence: [{ title: '动员大会签到表' }, { title: '党组书记动员讲话稿', documentNumber: '演示材料 1' }],
  } as const;
  const first = script.act(CLERK, 'RecordMeeting', { ...meeting, attendance: 75 }, '记录动员大会');
  script.day('2012-04-12');
  script.act(CLERK, 'RecordMeeting', { ...meeting, attendance: 57 }, '更正：动员大会人数由 75 更正为 57', {
    corrects: first,
    basis: { reason: '录入时数字颠倒，以签到表为准。' },
  });
  script.day('2012-04-17');
  script.act(
    CLERK,
    'RecordTraining',
    {
      campaignId: CAMPAIGN,
      trainingId: 'integrity-code',
      heldOn: '2012-04-17',
      topic: '学习《廉政准则》和省市部署，开展权力观教育',
      attendance: 55,
      unitIds: SCOPE,
      evidence: [{ title: '学习签到表' }, { title: '学习心得选编' }],
    },
    '记录学习培训：廉政准则',
  );
  script.day('2012-04-20');
  script.act(
    CLERK,
    'RecordTraining',
    {
      campaignId: CAMPAIGN,
      trainingId: 'education-base',
      heldOn: '2012-04-20',
      topic: '参观反腐倡廉教育基地',
      attendance: 48,
      unitIds: SCOPE,
      evidence: [{ title: '参观照片一组' }],
    },
    '记录教育活动：参观教育基地',
  );
}

function contacts(script: Script): void {
  script.day('2012-04-23');
  for (const unitId of SCOPE) {
    const head = headOf(unitId);
    const postId = contactPost(unitId, head);
    const data = { campaignId: CAMPAIGN, unitId, postId, personId: holderOf(postId, script.today) };
    script.act(head, 'NameContact', data, `确定联络员：${unitName(unitId)}，${postOf(postId).name}`);
  }
}

/** The unit's first post below its head; where it has none, the head. */
function contactPost(unitId: string, head: string): string {
  if (unitId === HOST_UNIT) return OFFICE_DIRECTOR;
  return BUREAU_POSTS.find((post) => post.unit === unitId && post.id !== head)?.id ?? head;
}

function gate(script: Script): void {
  script.day('2012-04-25');
  script.act(
    OFFICE_DIRECTOR,
    'RequestGate',
    { campaignId: CAMPAIGN, stageId: STAGE, note: '动员部署各项工作已完成，提请转入第二阶段。' },
    '提请第一阶段过关',
  );
  script.day('2012-04-26');
  script.act(
    SECRETARY,
    'DecideGate',
    {
      campaignId: CAMPAIGN,
      stageId: STAGE,
      outcome: 'passed',
      exceptions: [],
      reason: '组织健全、发动充分。',
    },
    '领导小组决定：第一阶段通过',
  );
  script.sweep('2012-04-27');
}

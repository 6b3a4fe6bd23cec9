/** The leaders' posts of the bureau. */
import type { DemoDuty, DemoPost } from './shapes';
import { HOST_UNIT } from './units';

export const LEADER_POSTS: readonly DemoPost[] = [
  leader('party-secretary', '党组书记', '2008-03-10', true, [
    ['主持局党组全面工作，对党风廉政建设负总责', '《中国共产党章程》、市委干部任职文件'],
    ['主持党组会议，讨论决定重大事项、干部任免和大额资金使用', '局党组议事规则'],
  ]),
  leader('director-general', '局长', '2009-06-15', true, [
    ['主持局行政全面工作，签发行政文件和科技计划', '市政府办公室“三定”方案'],
    ['主持局长办公会，审定项目立项和经费安排方案', '局工作规则'],
    ['分管人事科', '局领导分工通知'],
  ]),
  leader('discipline-head', '纪检组长', '2010-02-20', false, [
    ['监督党组班子及其成员执行党的纪律和民主集中制', '《中国共产党党内监督条例（试行）》'],
    ['负责廉政风险防控办公室日常工作，分管机关党总支、纪检监察室', '局领导分工通知'],
  ]),
  leader('deputy-plan', '副局长（分管计划财务）', '2009-11-02', false, [
    ['分管办公室、计划财务科，审核预算、经费拨付和政府采购', '局领导分工通知'],
  ]),
  leader('deputy-rural', '副局长（分管农村科技）', '2010-08-16', false, [
    ['分管农村科技科、政策法规科、科技馆，审核农业科技项目', '局领导分工通知'],
  ]),
  leader('chief-engineer', '总工程师', '2007-05-08', false, [
    ['分管高新技术科、成果与市场科、科技情报所、生产力促进中心', '局领导分工通知'],
    ['主持项目评审、成果鉴定和奖励评审的技术把关', '局工作规则'],
  ]),
  leader('counsel-one', '调研员（协管项目监督）', '2011-01-10', false, [
    ['协助总工程师开展在研项目中期检查', '局领导分工通知'],
  ]),
  leader('counsel-two', '调研员（协管老干部工作）', '2011-01-10', false, [
    ['协助做好老干部服务和信访接待', '局领导分工通知'],
  ]),
  leader('county-rank', '正县级干部', '2011-09-05', false, [
    ['承担局党组交办的专项调研，不分管科室', '局领导分工通知'],
  ]),
  leader('deputy-counsel', '副调研员', '2011-09-05', false, [
    ['承担志书编纂和科普讲座，不分管科室', '局领导分工通知'],
  ]),
];

function leader(
  id: string,
  name: string,
  from: string,
  heads: boolean,
  duties: readonly DemoDuty[],
): DemoPost {
  const role = heads ? 'unitHead' : 'postHolder';
  return {
    id,
    unit: HOST_UNIT,
    name,
    rank: 'leader',
    role,
    seats: 1,
    holders: [{ person: `p-${id}`, from }],
    duties,
  };
}

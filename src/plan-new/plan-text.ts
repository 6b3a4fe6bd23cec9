/** A plan as YAML that a person goes on writing: with the word for each part above it, and each criterion in words. */
import { Document, isMap, isScalar, isSeq } from 'yaml';
import { ruleOf } from '../../workflows/gates/registry';
import type { Plan } from '../../workflows/plans/plan';

const LINE_WIDTH = 120;

const HEAD = ` 实施方案。各字段的写法见 docs/plans/format.md，怎样写见 docs/plans/writing-a-plan.md。
 A plan: docs/plans/format.md says what each field means. Check it after each change: liancheng plan check <file>`;

const PARTS: Readonly<Record<string, string>> = {
  version: ' 每改一次加一 raise it with every change',
  source: ' 依据的文件 the document it follows',
  year: ' 以下日期属于这一年 the dates below belong to this year',
  stages: ' 各阶段：起止、报送、节点、关口 stages with their windows, submissions, milestones and gates',
  schemes:
    ' 等级、类别、步骤、公示、责任、考核 by which schemes risk points are graded, published and assessed',
  warnings: ' 预警等级 warning colours',
  rectifications: ' 整改升级 rectifications',
  decisions: ' 集体决策 collective decisions',
  duties: ' 常态任务 standing duties',
  dynamicManagement: ' 动态管理 dynamic management',
};

export function planText(plan: Plan): string {
  const document = new Document(plan, { aliasDuplicateObjects: false });
  document.commentBefore = HEAD;
  if (!isMap(document.contents)) throw new Error('a plan is a map');
  for (const { key } of document.contents.items) {
    const comment = isScalar(key) ? PARTS[String(key.value)] : undefined;
    if (isScalar(key) && comment !== undefined) key.commentBefore = comment;
  }
  for (const [i, stage] of plan.stages.entries()) {
    for (const [j, { rule, version }] of stage.gate.criteria.entries()) {
      const node = document.getIn(['stages', i, 'gate', 'criteria', j], true);
      if (!isMap(node)) continue;
      node.flow = true;
      const title = ruleOf(rule, version)?.title;
      if (title !== undefined) node.commentBefore = ` ${title.zh} ${title.en}`;
    }
  }
  const matrix = document.getIn(['schemes', 'rating', 'matrix'], true);
  if (isSeq(matrix)) {
    for (const row of matrix.items) if (isSeq(row)) row.flow = true;
  }
  return document.toString({ lineWidth: LINE_WIDTH });
}

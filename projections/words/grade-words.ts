import type { Bilingual } from '../../workflows/kernel/text';
import type { GradeLevel, Plan } from '../../workflows/plans/plan';

/** 一级（红色）; 未定级 where there is none: what is not classified is shown as such. */
export function gradeWords({ schemes }: Plan, level: GradeLevel | null): Bilingual {
  const grade = schemes.grades.find((each) => each.level === level);
  if (grade === undefined) return { zh: '未定级', en: 'Unclassified' };
  const { label, colourLabel } = grade;
  return { zh: `${label.zh}（${colourLabel.zh}）`, en: `${label.en} (${colourLabel.en})` };
}

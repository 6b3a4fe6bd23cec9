/** A grade by its label and colour in the campaign's plan; never by colour alone. */
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { coloursOf } from '../../../projections/words/colour-words';
import type { Plan } from '../../../workflows/plans/plan';
import { useLanguage } from './language';

export function GradeTag({
  level,
  plan,
}: {
  readonly level: number | null;
  readonly plan: Plan | undefined;
}) {
  const { say, told } = useLanguage();
  if (level === null) return <Tag>{say('未定级', 'Not graded')}</Tag>;
  const grade = plan?.schemes.grades.find((each) => each.level === level);
  if (grade === undefined) return <Tag>{level}</Tag>;
  return <ColourTag colour={grade.colour}>{`${told(grade.label)} ${told(grade.colourLabel)}`}</ColourTag>;
}

/** In a colour word of the plan. */
export function ColourTag({ colour, children }: { readonly colour: string; readonly children: ReactNode }) {
  const { ground, text } = coloursOf(colour);
  return <Tag style={{ background: ground, color: text }}>{children}</Tag>;
}

/** A joint review of several matters 会审会: each member speaks on each matter, and each is decided by itself. Source: `004` 4th, part three (一) 3. */
import type { StateMemberOpinion } from './commands';
import { isCarried } from './decide-procedure';
import { refuse } from './errors';
import type { MatterOutcome, Stance } from './events';
import type { DecisionContext } from './machine';

/** One opinion on each matter with its reason, where there are several; none where there is one or no review. */
export function checkMatters(
  { decisionId, memberPostId, matters = [] }: StateMemberOpinion['data'],
  { procedure }: DecisionContext,
): void {
  const reviewed = procedure?.jointReview?.matters.length ?? 0;
  if (matters.length > 0 && reviewed === 0)
    refuse('DECISION.NOT_A_REVIEW', { decisionId, classId: procedure?.class?.id ?? null });
  const said = new Set(matters.map(({ matter }) => matter));
  const each = Array.from({ length: reviewed }, (_, index) => index + 1);
  const complete = matters.length === reviewed && each.every((matter) => said.has(matter));
  if (!complete && (reviewed > 1 || matters.length > 0))
    refuse('DECISION.MATTERS_INCOMPLETE', { decisionId, matters: reviewed });
  if (matters.some(({ reason }) => reason.trim() === ''))
    refuse('DECISION.NO_OPINION_REASON', { decisionId, memberPostId });
}

/** What became of each of several matters; undefined where the decision is about one thing. */
export function outcomesOf(context: DecisionContext): readonly MatterOutcome[] | undefined {
  const reviewed = context.procedure?.jointReview?.matters ?? [];
  if (reviewed.length < 2) return undefined;
  return reviewed.map((_, index): MatterOutcome => {
    const matter = index + 1;
    const stances = context.opinions.flatMap(({ matters = [] }) =>
      matters.filter((each) => each.matter === matter).map(({ stance }) => stance),
    );
    const count = (stance: Stance) => stances.filter((each) => each === stance).length;
    const [agree, disagree, abstain] = [count('agree'), count('disagree'), count('abstain')];
    const outcome = isCarried(context, agree, disagree) ? 'adopted' : 'rejected';
    return { matter, outcome, agree, disagree, abstain };
  });
}

/**
 * Can it have decided on the end of a thing? What gives grades has not. In a joint review an adopted matter names the thing, or leaves
 * to its title what it is about, as the simple form does.
 */
export function canEnd({ grades, procedure, taken }: DecisionContext, id: string): boolean {
  if (grades.length > 0) return false;
  const matters = procedure?.jointReview?.matters ?? [];
  const isRejected = (matter: number) =>
    taken?.matters?.some((each) => each.matter === matter && each.outcome === 'rejected') ?? false;
  return (
    matters.length === 0 ||
    matters.some(({ subjectId }, index) => (subjectId === null || subjectId === id) && !isRejected(index + 1))
  );
}

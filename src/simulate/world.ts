/**
 * One campaign in memory: its stream and those of its submissions and notices, each decided and folded by the real
 * aggregates. What the engine would do by itself (pins, the working day) is done here at once.
 */
import { campaign } from '../../workflows/campaign/aggregate';
import type { CampaignCommand } from '../../workflows/campaign/commands';
import type { ScopeUnit } from '../../workflows/campaign/events';
import { stageTakesSubmissions } from '../../workflows/campaign/stages';
import type { CampaignContext } from '../../workflows/campaign/state';
import { SYSTEM_ACTOR } from '../../workflows/kernel/actor';
import { decideAndEvolve, initialState, type State } from '../../workflows/kernel/aggregate';
import type { CommandMeta } from '../../workflows/kernel/command';
import type { LocalDate } from '../../workflows/kernel/time';
import type { Plan, PlanStage } from '../../workflows/plans/plan';
import { publicNotice } from '../../workflows/public-notice/aggregate';
import type { PublicNoticeCommand } from '../../workflows/public-notice/commands';
import type { PublicNoticeContext } from '../../workflows/public-notice/machine';
import { submission } from '../../workflows/submission/aggregate';
import type { SubmissionCommand } from '../../workflows/submission/commands';
import type { SubmissionContents } from '../../workflows/submission/events';
import type { SubmissionContext } from '../../workflows/submission/machine';
import type { Clock } from './clock';

export const CAMPAIGN_ID = 'simulated';
const HOST_UNIT_ID = 'host';

export class World {
  day = 0;
  private campaignState: State<CampaignContext> = initialState<CampaignContext>(campaign);
  private readonly submissions = new Map<string, State<SubmissionContext>>();
  private readonly notices = new Map<string, State<PublicNoticeContext>>();

  constructor(readonly clock: Clock) {}

  get context(): CampaignContext {
    return this.campaignState.context;
  }

  get value(): string {
    return this.campaignState.value;
  }

  get today(): LocalDate {
    return this.clock.dateOf(this.day);
  }

  launch(plan: Plan, scope: readonly ScopeUnit[], calendarVersion: number): void {
    const first = scope.slice(0, 1).map(({ unitId }) => unitId);
    const second = scope.slice(1, 2).map(({ unitId }) => unitId);
    this.campaign({
      type: 'LaunchCampaign',
      data: {
        campaignId: CAMPAIGN_ID,
        title: plan.title.zh,
        hostUnitId: HOST_UNIT_ID,
        plan,
        planDigest: 'simulated',
        calendarVersion,
        scope,
        group: { headPostIds: ['head'], deputyPostIds: [], memberPostIds: ['member'] },
        office: { directorPostId: 'director', memberPostIds: [] },
        launchedOn: this.today,
        previousCampaignId: null,
        carriedOverRiskPointIds: [],
        order: { leadingUnitIds: first, pilotUnitIds: second },
      },
    });
  }

  campaign(command: CampaignCommand): void {
    this.campaignState = decideAndEvolve(campaign, command, this.campaignState, this.meta(), eventId).state;
  }

  /** The first time, or again after a return, or after the office gave an accepted one back. */
  handIn(stage: PlanStage, unitId: string, contents: SubmissionContents, digest: string): void {
    const submissionId = submissionIdOf(stage.id, unitId);
    const stageOpen = this.takes(stage);
    if (!this.submissions.has(submissionId)) {
      const asksFor = stage.submission?.contents ?? [];
      this.submission({
        type: 'BeginSubmission',
        data: { submissionId, stageOpen, campaignId: CAMPAIGN_ID, stageId: stage.id, unitId, asksFor },
      });
    }
    this.submission({
      type: 'HandInSubmission',
      data: { submissionId, stageOpen, contents, digest, missing: [], note: '' },
    });
  }

  returnToUnit(stage: PlanStage, unitId: string): void {
    const submissionId = submissionIdOf(stage.id, unitId);
    const data = { submissionId, stageOpen: this.takes(stage), reasons: ['simulated'] };
    this.submission({ type: 'ReturnSubmission', data });
  }

  giveBack(stage: PlanStage, unitId: string): void {
    const submissionId = submissionIdOf(stage.id, unitId);
    const data = { submissionId, stageOpen: this.takes(stage), reasons: ['simulated'] };
    this.submission({ type: 'ReopenSubmission', data });
    const unpin = { campaignId: CAMPAIGN_ID, submissionId, stageId: stage.id, unitId };
    this.campaign({ type: 'UnpinSubmission', data: unpin });
  }

  accept(stage: PlanStage, unitId: string): void {
    const submissionId = submissionIdOf(stage.id, unitId);
    this.submission({
      type: 'AcceptSubmission',
      data: { submissionId, stageOpen: this.takes(stage), note: '' },
    });
    const state = this.submissions.get(submissionId);
    if (state?.context.contents == null) throw new Error(`${submissionId} was accepted without contents`);
    this.campaign({
      type: 'PinSubmission',
      data: {
        campaignId: CAMPAIGN_ID,
        submissionId,
        stageId: stage.id,
        unitId,
        handedInRevision: state.revision - 1,
        digest: state.context.digest ?? '',
        acceptedOn: this.today,
        contents: state.context.contents,
      },
    });
  }

  notice(command: PublicNoticeCommand): void {
    const { noticeId } = command.data;
    const state = this.notices.get(noticeId) ?? initialState<PublicNoticeContext>(publicNotice);
    this.notices.set(noticeId, decideAndEvolve(publicNotice, command, state, this.meta(), eventId).state);
  }

  private submission(command: SubmissionCommand): void {
    const { submissionId } = command.data;
    const state = this.submissions.get(submissionId) ?? initialState<SubmissionContext>(submission);
    this.submissions.set(
      submissionId,
      decideAndEvolve(submission, command, state, this.meta(), eventId).state,
    );
  }

  private takes(stage: PlanStage): boolean {
    return stageTakesSubmissions(this.context, this.value, stage.id);
  }

  private meta(): CommandMeta {
    const instant = this.clock.instantOf(this.day);
    return { commandId: 'simulated', actor: SYSTEM_ACTOR, occurredAt: instant, recordedAt: instant };
  }
}

function submissionIdOf(stageId: string, unitId: string): string {
  return `${CAMPAIGN_ID}.${stageId}.${unitId}`;
}

function eventId(index: number): string {
  return `event-${index}`;
}

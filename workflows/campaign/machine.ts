/**
 * The campaign's statechart: what may follow what, and nothing else. Its events are the stored events; the picture in
 * docs/statecharts is drawn from it. A stage is not a state: the same states are walked once for each stage of the plan.
 */
import { assign, setup } from 'xstate';
import type { Fact } from '../kernel/event';
import type { CampaignEvent } from './events';
import { NOT_LAUNCHED } from './empty';
import { remember } from './remember';
import { wasReturned } from './remember-stages';
import type { CampaignContext } from './state';

const remembered = { actions: 'remember' } as const;

/** The engine's copies of what happened in other streams: taken also while the campaign is suspended. */
const pins = {
  SubmissionPinned: { ...remembered, description: '接收的报送存入副本' },
  SubmissionUnpinned: { ...remembered, description: '接收被撤回，副本移除' },
  NoticePinned: { ...remembered, description: '公示结束，存入副本' },
  FilingPinned: { ...remembered, description: '备案收到回执，存入副本' },
  DecisionPinned: { ...remembered, description: '集体决策通过，存入副本' },
  AssessmentPinned: { ...remembered, description: '考核结果确认，存入副本' },
  ChildPinned: { ...remembered, description: '下级工作报告进度和数量，存入副本' },
  RescreeningPinned: { ...remembered, description: '重新排查情况变动，存入副本' },
  PledgePinned: { ...remembered, description: '双向承诺情况变动，存入副本' },
  AccountabilityPinned: { ...remembered, description: '因考核作出的问责决定情况变动，存入副本' },
  WarningPinned: { ...remembered, description: '预警情况变动，存入副本' },
  RectificationPinned: { ...remembered, description: '整改情况变动，存入副本' },
} as const;

/** What is written down while the campaign runs, in whichever stage it is. */
const records = {
  LeadershipGroupChanged: { ...remembered, description: '领导小组或办公室调整' },
  ScopeChanged: { ...remembered, description: '参加单位调整' },
  PlanIssued: { ...remembered, description: '实施方案印发' },
  PlanAmended: { ...remembered, description: '实施方案修订，以后的关口按修订后的方案' },
  MeetingRecorded: { ...remembered, description: '会议记录' },
  TrainingRecorded: { ...remembered, description: '培训记录' },
  UnitsUrged: { ...remembered, description: '督办未报送的单位' },
  ContactNamed: { ...remembered, description: '单位确定联络员' },
  MilestoneReached: { ...remembered, description: '节点完成' },
  StageExtended: { ...remembered, description: '阶段延期' },
  GateExceptionCleared: { ...remembered, description: '例外放行事项整改完毕' },
  AssessmentResultsReported: { ...remembered, description: '考核结果通报' },
  CarryOverChosen: { ...remembered, description: '确定结转下年的风险点' },
} as const;

export const campaignMachine = setup({
  types: { context: {} as CampaignContext, events: {} as Fact<CampaignEvent> },
  actions: { remember: assign(({ context, event }) => remember(context, event)) },
  guards: {
    isNextStage: ({ context, event }) =>
      event.type === 'StageOpened' &&
      context.currentStageId === null &&
      event.data.stageId === firstPending(context),
    isCurrentStage: ({ context, event }) => isOfCurrentStage(context, event),
    stageWasReturnedBefore: ({ context, event }) =>
      event.type === 'GateRequestWithdrawn' &&
      isOfCurrentStage(context, event) &&
      wasReturned(context, event.data.stageId),
    stageReturned: ({ context, event }) =>
      isOfCurrentStage(context, event) && event.type === 'GateDecided' && event.data.outcome === 'returned',
    stageFollows: ({ context, event }) => passedBefore(context, event) === 'stage',
    noStageFollows: ({ context, event }) => passedBefore(context, event) === 'end',
  },
}).createMachine({
  id: 'campaign',
  description: '专项工作：一个主办单位按一个实施方案开展的一次工作',
  context: NOT_LAUNCHED,
  initial: 'none',
  states: {
    none: {
      description: '尚未启动',
      on: {
        CampaignLaunched: { target: 'running', actions: 'remember', description: '启动，方案就此固定' },
      },
    },
    running: {
      description: '进行中',
      initial: 'working',
      on: {
        ...records,
        ...pins,
        CampaignSuspended: { target: 'suspended', actions: 'remember', description: '暂停' },
        CampaignEndedEarly: {
          target: 'endedEarly',
          actions: 'remember',
          description: '提前结束，说明理由和依据',
        },
      },
      states: {
        working: {
          description: '本阶段工作中：单位报送，办公室接收或退回',
          on: {
            StageOpened: { guard: 'isNextStage', actions: 'remember', description: '阶段开始' },
            GateRequested: {
              target: 'gateRequested',
              guard: 'isCurrentStage',
              actions: 'remember',
              description: '办公室提请过关',
            },
          },
        },
        gateRequested: {
          description: '已提请过关，等领导小组决定',
          on: {
            GateRequestWithdrawn: [
              {
                target: 'rectifying',
                guard: 'stageWasReturnedBefore',
                actions: 'remember',
                description: '撤回提请，继续整改',
              },
              {
                target: 'working',
                guard: 'isCurrentStage',
                actions: 'remember',
                description: '撤回提请',
              },
            ],
            GateDecided: [
              {
                target: 'working',
                guard: 'stageFollows',
                actions: 'remember',
                description: '过关，进入下一阶段',
              },
              {
                target: 'allPassed',
                guard: 'noStageFollows',
                actions: 'remember',
                description: '最后一关通过',
              },
              {
                target: 'rectifying',
                guard: 'stageReturned',
                actions: 'remember',
                description: '退回本阶段整改',
              },
            ],
          },
        },
        rectifying: {
          description: '本阶段被退回整改，报送重新开放',
          on: {
            GateRequested: {
              target: 'gateRequested',
              guard: 'isCurrentStage',
              actions: 'remember',
              description: '整改后再次提请过关',
            },
          },
        },
        allPassed: {
          description: '各阶段均已过关，可以办结',
          on: {
            CampaignCompleted: {
              target: '#campaign.completed',
              actions: 'remember',
              description: '办结',
            },
          },
        },
        whereItWas: { type: 'history', history: 'shallow' },
      },
    },
    suspended: {
      description: '暂停：不再推进，其他记录的结果仍存入副本',
      on: {
        ...pins,
        CampaignResumed: {
          target: 'running.whereItWas',
          actions: 'remember',
          description: '恢复，回到暂停前的状态',
        },
        CampaignEndedEarly: {
          target: 'endedEarly',
          actions: 'remember',
          description: '提前结束，说明理由和依据',
        },
      },
    },
    completed: {
      description: '已办结',
      on: {
        GateExceptionCleared: records.GateExceptionCleared,
        ChildPinned: pins.ChildPinned,
        CampaignArchived: { target: 'archived', actions: 'remember', description: '归档' },
      },
    },
    endedEarly: {
      description: '提前结束',
      on: {
        GateExceptionCleared: records.GateExceptionCleared,
        ChildPinned: pins.ChildPinned,
        CampaignArchived: { target: 'archived', actions: 'remember', description: '归档' },
      },
    },
    archived: { description: '已归档，不再变动', type: 'final' },
  },
});

/** A gate is asked for, withdrawn and decided for the stage being worked on, and no other. */
function isOfCurrentStage(context: CampaignContext, event: Fact<CampaignEvent>): boolean {
  const ofGate =
    event.type === 'GateRequested' || event.type === 'GateRequestWithdrawn' || event.type === 'GateDecided';
  return ofGate && event.data.stageId === context.currentStageId;
}

/** What a passed gate opens: another stage, or the end. */
function passedBefore(context: CampaignContext, event: Fact<CampaignEvent>): 'stage' | 'end' | null {
  if (event.type !== 'GateDecided' || event.data.outcome === 'returned') return null;
  const { nextStageId } = event.data;
  if (!isOfCurrentStage(context, event) || nextStageId !== firstPending(context)) return null;
  return nextStageId === null ? 'end' : 'stage';
}

/** Stages are kept in the plan's order. */
function firstPending(context: CampaignContext): string | null {
  return Object.values(context.stages).find((stage) => stage.status === 'pending')?.stageId ?? null;
}

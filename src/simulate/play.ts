/** One run: the campaign walked from its launch to its completion, a working day at a time (what is done: begin-act.ts). */
import type { ExceptionRequest } from '../../workflows/campaign/commands';
import type { ScopeUnit } from '../../workflows/campaign/events';
import { effectiveStage } from '../../workflows/campaign/stages';
import { MAX_EXCEPTIONS } from '../../workflows/campaign/decide-gate';
import type { Blocker } from '../../workflows/gates/gate-finding';
import { askAll, ruleOf, type Answer } from '../../workflows/gates/registry';
import type { Bilingual } from '../../workflows/kernel/text';
import { addDays, type LocalDate } from '../../workflows/kernel/time';
import type { Plan, PlanStage } from '../../workflows/plans/plan';
import { ACT_FOR, NEVER_PUT_RIGHT, roundOf, type Act } from './acts';
import { beginAct, type Task } from './begin-act';
import { daysOf, happens, type Chance } from './chance';
import { contentsFor } from './inventory';
import type { Setting } from './setting';
import { wantedFor, type Wanted } from './wanted';
import { CAMPAIGN_ID, World } from './world';

export interface StageRun {
  readonly stageId: string;
  readonly endedOn: LocalDate;
  /** After the date in force: the plan's, or that of the extension. */
  readonly late: boolean;
  /** The unit whose hand-in was accepted last; null where nobody hands in. */
  readonly lastUnitId: string | null;
  readonly lateUnitIds: readonly string[];
  /** Working days from the stage's begin until the criterion was met for good, by rule. */
  readonly blockedDays: ReadonlyMap<string, number>;
}

/** A criterion that nothing can meet any more. */
export interface Stuck {
  readonly stageId: string;
  readonly on: LocalDate;
  readonly rule: string;
  readonly code: string;
  readonly blockers: number;
  readonly text: Bilingual;
}

export interface Run {
  readonly stages: readonly StageRun[];
  /** Day of completion; null where the run got stuck or did not end within the simulated years. */
  readonly completedOn: LocalDate | null;
  readonly stuck: readonly Stuck[];
  /** Codes that were let pass as exceptions, because their work is beyond the simulation. */
  readonly notSimulated: readonly string[];
}

const DAYS_WITHOUT_DATES = 20;

export function playRun(setting: Setting, chance: Chance): Run {
  return new RunOfCampaign(setting, chance).play();
}

interface StageWork {
  readonly stage: PlanStage;
  readonly beginsOn: number;
  /** Who has to be accepted before the unit hands in. */
  readonly before: Map<string, readonly ScopeUnit[]>;
  readonly accepted: Set<string>;
  readonly late: Set<string>;
  readonly met: Map<string, number>;
  readonly done: Map<string, number>;
  lastUnitId: string | null;
  returns: number;
  /** The gate is not asked for before this day. */
  notBefore: number;
  needsLook: boolean;
  open: readonly Answer[];
}

class RunOfCampaign {
  private readonly world: World;
  private readonly units: readonly ScopeUnit[];
  private readonly due = new Map<number, (() => void)[]>();
  private waiting = 0;
  private readonly running = new Set<string>();
  private queue: { readonly unitId: string; readonly attempt: number }[] = [];
  private readonly finished: StageRun[] = [];
  private readonly stuck: Stuck[] = [];
  private readonly notSimulated = new Set<string>();
  private work: StageWork | null = null;
  private serial = 0;

  constructor(
    private readonly setting: Setting,
    private readonly chance: Chance,
  ) {
    this.world = new World(setting.clock);
    this.units = [...setting.inventories.values()].map(({ unit }) => unit);
  }

  play(): Run {
    const { plan, table, clock } = this.setting;
    this.world.launch(plan, this.units, table.version);
    for (const { id } of plan.stages) this.extendStage(id);
    this.openStage();
    let completedOn: LocalDate | null = null;
    for (; this.world.day < clock.length - 1; this.world.day += 1) {
      this.finishActs();
      this.readHandIns();
      if (this.work !== null) this.lookAtGate(this.work);
      if (this.work === null && this.stuck.length === 0) completedOn = this.complete();
      if (completedOn !== null || this.stuck.length > 0) break;
    }
    return { stages: this.finished, completedOn, stuck: this.stuck, notSimulated: [...this.notSimulated] };
  }

  /** At the launch: a stage that opens late could not be given a day that has passed. */
  private extendStage(stageId: string): void {
    const planned = effectiveStage(this.world.context, stageId);
    const days = this.setting.extensions
      .filter((each) => each.stageId === stageId)
      .reduce((sum, each) => sum + each.days, 0);
    if (days === 0 || planned.closes === null) return;
    const closes = addDays(planned.closes, days);
    const submissionDue = planned.submission === undefined ? null : addDays(planned.submission.due, days);
    const data = { campaignId: CAMPAIGN_ID, stageId, closes, submissionDue, reason: 'simulated' };
    this.world.campaign({ type: 'ExtendStage', data });
  }

  private openStage(): void {
    const { clock, assumptions } = this.setting;
    const stageId = this.world.context.currentStageId;
    if (stageId === null) {
      this.work = null;
      return;
    }
    const stage = effectiveStage(this.world.context, stageId);
    const beginsOn = Math.max(this.world.day, clock.onOrAfter(stage.opens));
    const hasWork = stage.submission !== undefined || stage.gate.criteria.length > 0;
    const atClose = stage.closes === null ? beginsOn + DAYS_WITHOUT_DATES : clock.onOrBefore(stage.closes);
    const waits = !hasWork || assumptions.group.gate === 'atClose';
    this.work = {
      stage,
      beginsOn,
      before: new Map(),
      accepted: new Set(),
      late: new Set(),
      met: new Map(stage.gate.criteria.map(({ rule }) => [rule, beginsOn])),
      done: new Map(),
      lastUnitId: null,
      returns: 0,
      notBefore: waits ? Math.max(beginsOn, atClose) : beginsOn,
      needsLook: true,
      open: [],
    };
    if (stage.submission !== undefined) this.startUnits(this.work);
  }

  /** Where the gate asks who went first, the leading unit goes before the pilot, and both before the rest. */
  private startUnits(work: StageWork): void {
    const codes = new Set(
      work.stage.gate.criteria.flatMap(({ rule, version }) => ruleOf(rule, version)?.codes ?? []),
    );
    const first = codes.has('CAMPAIGN_MISSING_LEADERS') ? this.units.slice(0, 1) : [];
    const second = codes.has('CAMPAIGN_MISSING_PILOTS') ? this.units.slice(1, 2) : [];
    for (const unit of this.units) {
      const isFirst = first.includes(unit);
      work.before.set(unit.unitId, isFirst ? [] : second.includes(unit) ? first : [...first, ...second]);
      this.at(this.readyOn(work, unit), () => {
        this.handInInTurn(work, unit.unitId, 1);
      });
    }
  }

  private readyOn(work: StageWork, { unitId }: ScopeUnit): number {
    const { assumptions, clock, pace } = this.setting;
    const { stage, beginsOn } = work;
    const spread = assumptions.stageDays[stage.id] ?? assumptions.unitDays;
    const days = daysOf(this.chance('unit', stage.id, unitId), spread);
    const ready = beginsOn + Math.round((days * (pace.get(unitId) ?? 100)) / 100);
    const due = clock.onOrBefore(stage.submission?.due ?? stage.opens);
    const waits = happens(this.chance('waits', stage.id, unitId), assumptions.waitsForDuePercent);
    return waits ? Math.max(ready, due) : ready;
  }

  /** Also when all hand in again: who goes first is accepted first. */
  private handInInTurn(work: StageWork, unitId: string, attempt: number): void {
    const before = work.before.get(unitId) ?? [];
    if (before.every((each) => work.accepted.has(each.unitId))) {
      this.handIn(work, unitId, attempt);
      return;
    }
    this.at(this.world.day + 1, () => {
      this.handInInTurn(work, unitId, attempt);
    });
  }

  private handIn(work: StageWork, unitId: string, attempt: number): void {
    const { plan, inventories, handedIn } = this.setting;
    const inventory = inventories.get(unitId);
    if (inventory === undefined) throw new Error(`${unitId} has no inventory`);
    const { stage } = work;
    const measuresDue = lastControlDay(plan) ?? stage.closes ?? stage.opens;
    const done = this.world.today >= measuresDue;
    this.serial += 1;
    const key = `${stage.id} ${unitId} ${done}`;
    const contents = handedIn.get(key) ?? contentsFor(inventory, stage, plan, measuresDue, done);
    handedIn.set(key, contents);
    this.world.handIn(stage, unitId, contents, `hand-in-${this.serial}`);
    if (attempt === 1 && this.world.today > (stage.submission?.due ?? '9999')) work.late.add(unitId);
    this.queue.push({ unitId, attempt });
  }

  private readHandIns(): void {
    const { assumptions } = this.setting;
    const { work } = this;
    if (work === null) return;
    const read = this.queue.slice(0, assumptions.office.readPerDay);
    this.queue = this.queue.slice(read.length);
    for (const { unitId, attempt } of read) {
      const name = [work.stage.id, unitId, attempt] as const;
      if (happens(this.chance('return', ...name), assumptions.returnPercent)) {
        this.world.returnToUnit(work.stage, unitId);
        const days = daysOf(this.chance('rework', ...name), assumptions.reworkDays);
        this.at(this.world.day + Math.max(days, 1), () => {
          this.handInInTurn(work, unitId, attempt + 1);
        });
      } else {
        this.world.accept(work.stage, unitId);
        work.accepted.add(unitId);
        work.lastUnitId = unitId;
        // What rests on hand-ins is asked again when the last is in: most rules wait for that, and asking is dear.
        if (work.accepted.size === this.units.length) work.needsLook = true;
      }
    }
  }

  private lookAtGate(work: StageWork): void {
    const { day, context, value, today } = this.world;
    const { stage } = work;
    if (value === 'running.gateRequested') {
      this.decideGate(work);
      return;
    }
    if (day < work.beginsOn) return;
    if (work.needsLook || (this.waiting === 0 && this.queue.length === 0)) {
      work.needsLook = false;
      const answers = askAll(context, stage.id, today);
      work.open = answers.filter(({ blockers }) => blockers.length > 0);
      for (const { rule } of work.open) work.met.set(rule.id, -1);
      for (const { rule, blockers } of answers) {
        if (blockers.length === 0 && work.met.get(rule.id) === -1) work.met.set(rule.id, day);
      }
      this.startActs(work);
    }
    const quiet = this.waiting === 0 && this.queue.length === 0;
    const handedIn = stage.submission === undefined || work.accepted.size === this.units.length;
    const known = work.open.flatMap(({ rule, blockers }) =>
      blockers.filter(({ code }) => isKnown(code)).map((blocker) => ({ rule: rule.id, blocker })),
    );
    const [first] = known;
    if (first !== undefined) {
      if (quiet) this.getStuck(work, known);
      return;
    }
    if (!quiet || !handedIn || day < work.notBefore) return;
    this.world.campaign({
      type: 'RequestGate',
      data: { campaignId: CAMPAIGN_ID, stageId: stage.id, note: '' },
    });
  }

  private getStuck(
    work: StageWork,
    known: readonly { readonly rule: string; readonly blocker: Blocker }[],
  ): void {
    for (const rule of new Set(known.map((each) => each.rule))) {
      const ofRule = known.filter((each) => each.rule === rule);
      const [first] = ofRule;
      if (first === undefined) continue;
      const { code, text } = first.blocker;
      const stageId = work.stage.id;
      this.stuck.push({ stageId, on: this.world.today, rule, code, blockers: ofRule.length, text });
    }
  }

  private decideGate(work: StageWork): void {
    const { assumptions } = this.setting;
    const { group } = assumptions;
    const { stage } = work;
    const { day, today } = this.world;
    const phase = Math.floor(this.chance('phase') * group.meetsEvery);
    if ((day + phase) % group.meetsEvery !== 0) return;
    const on = { campaignId: CAMPAIGN_ID, stageId: stage.id };
    const answers = askAll(this.world.context, stage.id, today).filter(({ blockers }) => blockers.length > 0);
    const blockers = answers.flatMap(({ rule, blockers }) =>
      blockers.map((blocker) => ({ rule: rule.id, blocker })),
    );
    // A measure may have come due between the request and the meeting.
    if (blockers.some(({ blocker }) => isKnown(blocker.code))) {
      this.world.campaign({ type: 'WithdrawGateRequest', data: { ...on, reason: 'simulated' } });
      work.needsLook = true;
      return;
    }
    const draw = this.chance('gate', stage.id, work.returns);
    if (happens(draw, group.returnPercent)) {
      work.returns += 1;
      this.world.campaign({
        type: 'DecideGate',
        data: { ...on, outcome: 'returned', on: today, exceptions: [], reason: 'simulated' },
      });
      const days = daysOf(this.chance('rectification', stage.id, work.returns), group.rectificationDays);
      work.notBefore = Math.max(work.notBefore, day + days);
      work.needsLook = true;
      return;
    }
    if (blockers.length > MAX_EXCEPTIONS) {
      this.getStuck(work, blockers);
      return;
    }
    const exceptions = blockers.map(({ rule, blocker }, index): ExceptionRequest => {
      this.notSimulated.add(`${rule} ${blocker.code}`);
      return {
        exceptionId: `${stage.id}-${index + 1}`,
        rule,
        code: blocker.code,
        subjectId: blocker.subject.id,
        dueOn: today,
      };
    });
    const outcome = exceptions.length === 0 ? 'passed' : 'passedWithExceptions';
    this.world.campaign({ type: 'DecideGate', data: { ...on, outcome, on: today, exceptions, reason: '' } });
    for (const { exceptionId } of exceptions) {
      const data = { campaignId: CAMPAIGN_ID, exceptionId, on: today, report: 'simulated', evidence: [] };
      this.world.campaign({ type: 'ClearGateException', data });
    }
    this.finishStage(work);
  }

  private finishStage(work: StageWork): void {
    const { stage } = work;
    const { today, day } = this.world;
    this.finished.push({
      stageId: stage.id,
      endedOn: today,
      late: stage.closes !== null && today > stage.closes,
      lastUnitId: work.lastUnitId,
      lateUnitIds: [...work.late],
      blockedDays: new Map(
        [...work.met].map(([rule, met]) => [rule, Math.max((met === -1 ? day : met) - work.beginsOn, 0)]),
      ),
    });
    this.running.clear();
    this.openStage();
  }

  private complete(): LocalDate {
    const on = this.world.today;
    this.world.campaign({
      type: 'CompleteCampaign',
      data: { campaignId: CAMPAIGN_ID, on, summary: 'simulated' },
    });
    return on;
  }

  /** Acts for what blocks, each once at a time, at most twice: what two attempts do not help, nothing does. */
  private startActs(work: StageWork): void {
    const wanted = new Map<string, Wanted>();
    for (const { blockers } of work.open) {
      for (const blocker of blockers) {
        for (const each of wantedFor(blocker, this.world.context, this.units))
          wanted.set(`${each.act} ${each.subject}`, each);
      }
    }
    const possible = [...wanted].filter(
      ([key, { act, subject }]) => (work.done.get(key) ?? 0) < 2 && this.canStart(work, act, subject),
    );
    const handedIn = work.stage.submission === undefined || work.accepted.size === this.units.length;
    const round = handedIn ? Math.min(...possible.map(([, { act }]) => roundOf(act))) : 0;
    for (const [key, { act, subject }] of possible) {
      if (roundOf(act) > round || this.running.has(key)) continue;
      // What a unit misses alone may still come from the others: nothing is given back before all are accepted.
      if (act === 'handIn' && !handedIn) continue;
      this.start(work, key, { act, subject });
    }
  }

  private start(work: StageWork, key: string, { act, subject }: Wanted): void {
    const { stage } = work;
    const done = work.done.get(key) ?? 0;
    const draw = (...name: readonly (string | number)[]) =>
      this.chance(act, stage.id, subject, done + 1, ...name);
    this.serial += 1;
    const id = `${act}-${this.serial}`;
    const { setting, world, units } = this;
    const { days, finish } =
      act === 'handIn'
        ? this.giveBack(work, subject, draw())
        : beginAct(act, { setting, world, units, stage, subject, id, draw });
    this.running.add(key);
    this.at(world.day + days, () => {
      finish();
      // As many trainings as the criterion asks for: each is one more, none a second attempt.
      work.done.set(key, act === 'holdTraining' ? 1 : done + 1);
      this.running.delete(key);
      work.needsLook = true;
    });
  }

  private canStart(work: StageWork, act: Act, unitId: string): boolean {
    // A hand-in on its way, or being read, is no second attempt.
    if (act === 'handIn')
      return work.stage.submission !== undefined && this.units.some((unit) => unit.unitId === unitId);
    return true;
  }

  /** The unit is given its hand-in back, and is back in turn with the next. */
  private giveBack(work: StageWork, unitId: string, draw: number): Task {
    this.world.giveBack(work.stage, unitId);
    work.accepted.delete(unitId);
    const days = daysOf(draw, this.setting.assumptions.reworkDays);
    const finish = () => {
      this.handInInTurn(work, unitId, 2);
    };
    return { days: Math.max(days, 1), finish };
  }

  private at(day: number, run: () => void): void {
    const when = Math.max(day, this.world.day);
    this.waiting += 1;
    const acts = this.due.get(when);
    if (acts === undefined) this.due.set(when, [run]);
    else acts.push(run);
  }

  /** What an act sets off for the same day is done on the same day. */
  private finishActs(): void {
    const { day } = this.world;
    for (let acts = this.due.get(day); acts !== undefined; acts = this.due.get(day)) {
      this.due.delete(day);
      for (const run of acts) {
        this.waiting -= 1;
        run();
      }
    }
  }
}

function isKnown(code: string): boolean {
  return ACT_FOR[code] !== undefined || NEVER_PUT_RIGHT.includes(code);
}

/** What measures are due by. */
function lastControlDay({ stages }: Plan): LocalDate | null {
  return stages.findLast(({ kind }) => kind === 'control')?.closes ?? null;
}

import { matrixCell, progressMatrix, type MatrixParams } from '../../projections/matrix/query';
import { TestLog, type TestViews } from './test-log.spec-support';

const IDENTIFICATION = { campaignId: 'c-2012', asOf: '2012-05-20' };

function working(): TestLog {
  return new TestLog().organisation().campaign().stage('identification', '2012-04-27');
}

function cellOf(views: TestViews, unitId: string, asOf = '2012-05-20') {
  return views.ask(progressMatrix, { ...IDENTIFICATION, asOf, unitId, andBelow: false }).units[0]?.cells[0];
}

function unitIds(views: TestViews, params: Partial<MatrixParams>) {
  return views.ask(progressMatrix, { ...IDENTIFICATION, ...params }).units.map((unit) => unit.unitId);
}

describe('the progress matrix', () => {
  it('begins with a cell for every unit in scope and stage that asks for something', () => {
    const matrix = working().views().ask(progressMatrix, IDENTIFICATION);
    expect(
      matrix.units.map(({ unitId, name, cells }) => [unitId, name, cells.map((cell) => cell.status)]),
    ).toEqual([
      ['group-b1', '乙科一组', ['notBegun']],
      ['section-a', '甲科', ['notBegun']],
      ['section-b', '乙科', ['notBegun']],
    ]);
    expect(matrix.stages.map(({ stageId, totals }) => [stageId, totals.units, totals.notBegun])).toEqual([
      ['mobilization', 0, 0],
      ['identification', 3, 3],
      ['grading', 0, 0],
      ['control', 0, 0],
      ['assessment', 0, 0],
    ]);
  });

  it('follows a submission through its life', () => {
    const log = working();
    const status = () => cellOf(log.views(), 'section-a')?.status;
    const stream = log.submission('section-a');
    expect(status()).toBe('working');
    log.handIn(stream);
    expect(status()).toBe('submitted');
    log.add(stream, 'SubmissionWithdrawn', { reason: '补充' });
    expect(status()).toBe('working');
    log.handIn(stream);
    log.add(stream, 'SubmissionReturned', { reasons: ['缺流程图'] });
    expect(status()).toBe('returned');
    log.handIn(stream).accept(stream);
    expect(cellOf(log.views(), 'section-a')).toMatchObject({
      status: 'accepted',
      returns: 1,
      counts: { missing: 1 },
    });
    log.add(stream, 'SubmissionReopened', { reasons: ['遗漏'] });
    expect(cellOf(log.views(), 'section-a')).toMatchObject({
      status: 'returned',
      returns: 2,
      acceptedAt: null,
    });
  });

  it('is late after the due date, not on it, and never with something handed in', () => {
    const log = working();
    const late = (asOf: string) => cellOf(log.views(), 'section-a', asOf)?.late;
    expect([late('2012-05-25'), late('2012-05-26')]).toEqual([false, true]);
    log.handIn(log.submission('section-a'));
    expect(late('2012-05-26')).toBe(false);
    expect(unitIds(log.views(), { asOf: '2012-05-26', lateOnly: true })).toEqual(['group-b1', 'section-b']);
  });

  it('filters by unit and below and by status, and counts what it shows', () => {
    const log = working();
    log.handIn(log.submission('group-b1'));
    const views = log.views();
    expect(unitIds(views, { unitId: 'section-b' })).toEqual(['group-b1', 'section-b']);
    expect(unitIds(views, { unitId: 'section-b', andBelow: false })).toEqual(['section-b']);
    expect(unitIds(views, { statuses: ['submitted'] })).toEqual(['group-b1']);
    expect(unitIds(views, { statuses: ['submitted'], stageId: 'grading' })).toEqual([]);
    const [, identification] = views.ask(progressMatrix, { ...IDENTIFICATION, unitId: 'section-b' }).stages;
    expect(identification?.totals).toMatchObject({ units: 2, submitted: 1, notBegun: 1, accepted: 0 });
  });

  it('shows what was handed in and what the unit holds now', () => {
    const log = working().power('w1', 'section-a', 'post-a').point('r1', 'section-a');
    log.measure('m1', 'r1', 'section-a', '2012-10-01');
    const item = {
      id: 'w1',
      revision: 0,
      digest: 'x',
      name: '职权',
      holderPostId: 'post-a',
      screening: { by: 'open' },
    } as const;
    log.handIn(log.submission('section-a'), {
      powers: [
        { ...item, flowSteps: 0 },
        { ...item, id: 'w2', flowSteps: 5 },
      ],
    });
    const [unit] = log.views().ask(progressMatrix, { ...IDENTIFICATION, unitId: 'section-a' }).units;
    expect(unit?.cells[0]?.counts).toEqual({
      posts: 0,
      powers: 2,
      flows: 1,
      riskPoints: 0,
      measures: 0,
      missing: 1,
    });
    expect(unit?.live).toEqual({ posts: 1, powers: 1, riskPoints: 1, measures: 1 });
  });

  it('sees drift when content asked for changes after acceptance, and names the items', () => {
    const log = working().power('w1', 'section-a', 'post-a').power('w3', 'section-a', 'post-a');
    const frozen = (id: string) =>
      ({
        id,
        revision: 0,
        digest: 'x',
        name: '职权',
        holderPostId: 'post-a',
        flowSteps: 0,
        screening: { by: 'open' },
      }) as const;
    const stream = log.submission('section-a');
    log.handIn(stream, {
      posts: [
        {
          id: 'post-a',
          revision: 1,
          digest: 'x',
          name: '岗位',
          rank: 'staff',
          holders: 1,
          duties: 0,
          screening: { by: 'open' },
        },
      ],
      powers: [frozen('w1'), frozen('w3')],
    });
    log.accept(stream);
    const key = { campaignId: 'c-2012', unitId: 'section-a', stageId: 'identification' };
    log.point('r1', 'section-a');
    expect(cellOf(log.views(), 'section-a')?.drift).toBe(false);
    expect(log.views().ask(matrixCell, key)).toEqual({
      submissionId: 'c-2012.identification.section-a',
      missing: [
        {
          code: 'POWER_MISSING_FLOW',
          subjectId: 'w1',
          name: '职权w1',
          text: { zh: 'POWER_MISSING_FLOW', en: 'POWER_MISSING_FLOW' },
        },
      ],
      returnReasons: [],
      takenUp: [],
      drift: [],
    });
    log.add('power-w1', 'PowerCancelled', { reason: '取消', legalBasis: [] });
    log.add('post-post-a', 'PostRenamed', { name: '审核岗' });
    log.power('w2', 'section-a', 'post-a');
    expect(cellOf(log.views(), 'section-a')?.drift).toBe(true);
    expect(log.views().ask(matrixCell, key)?.drift).toEqual([
      { kind: 'post', id: 'post-a', name: '审核岗', handedInRevision: 1, revision: 2, takenUp: false },
      { kind: 'power', id: 'w1', name: '职权w1', handedInRevision: 0, revision: null, takenUp: false },
      { kind: 'power', id: 'w2', name: '职权w2', handedInRevision: null, revision: 0, takenUp: false },
    ]);
  });

  it('names the contact and the result of the assessment', () => {
    const log = working();
    log.add('campaign-c-2012', 'ContactNamed', { unitId: 'section-a', postId: 'post-a', personId: 'qian' });
    const stream = 'assessment-c-2012.section-a';
    const scheme = { indicators: [], results: [] };
    log.add(stream, 'AssessmentBegun', {
      assessmentId: 'c-2012.section-a',
      campaignId: 'c-2012',
      unitId: 'section-a',
      scheme,
    });
    log.add(stream, 'AssessmentScored', { scores: [], total: 55.5 });
    log.add(stream, 'AssessmentResultConfirmed', {
      result: 'unqualified',
      suggested: 'unqualified',
      total: 55.5,
    });
    log.add(stream, 'UnitReassessed', { scores: [], total: 80, result: 'qualified' });
    const [unit] = log.views().ask(progressMatrix, { ...IDENTIFICATION, unitId: 'section-a' }).units;
    expect(unit).toMatchObject({
      contact: { postId: 'post-a', personId: 'qian', personName: '钱二' },
      assessment: { state: 'confirmed', total: 55.5, result: 'unqualified', reassessedResult: 'qualified' },
    });
  });

  it('leaves out a unit that left the scope, and remembers it when it comes back', () => {
    const log = working();
    log.handIn(log.submission('section-a'));
    log.add('campaign-c-2012', 'ScopeChanged', { added: [], removedUnitIds: ['section-a'], reason: '撤并' });
    expect(unitIds(log.views(), {})).toEqual(['group-b1', 'section-b']);
    const added = [{ unitId: 'section-a', name: '甲科' }];
    log.add('campaign-c-2012', 'ScopeChanged', { added, removedUnitIds: [], reason: '恢复' });
    expect(cellOf(log.views(), 'section-a')?.status).toBe('submitted');
  });
});

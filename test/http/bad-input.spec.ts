/** What comes in malformed is refused with a code, all faults at once, and nothing is written. */
import { connect } from 'node:net';
import {
  CAMPAIGN,
  campaignAt,
  launchRequest,
  pointRequest,
  POINTS,
  powerRequest,
  POWERS,
} from '../support/campaign-year';
import { actingAs, Door, JSON_TYPE } from './door';

describe('bad input', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open(await campaignAt('identification'));
    door.town.day('2024-04-08');
  });
  afterAll(() => door.close());

  const administrator = { acting: actingAs('administrator') };
  const unit = { ...administrator, unitId: 'archives', name: '档案科', kind: 'section', parentId: 'bureau' };
  const section = (changes: object) => () => door.post('units', { ...unit, ...changes });
  const power = { acting: actingAs('licensingClerk'), ...powerRequest(POWERS[0]) };

  describe('a body', () => {
    it.each([
      ['text that is not JSON', '{"name": ', 400, 'REQUEST.MALFORMED_JSON'],
      ['nothing at all', '', 400, 'REQUEST.MALFORMED_JSON'],
      ['a prototype in disguise', '{"__proto__": {"acting": "public"}}', 400, 'REQUEST.MALFORMED_JSON'],
      ['one deeper down', '{"acting": [{"name": {"__proto__": {}}}]}', 400, 'REQUEST.MALFORMED_JSON'],
      ['one written with an escape', '{"a": {"__\\u0070roto__": {}}}', 400, 'REQUEST.MALFORMED_JSON'],
      ['a field twice', '{"name": "甲", "name": "乙"}', 400, 'REQUEST.REPEATED_FIELD'],
      ['more than a megabyte', JSON.stringify({ text: '廉'.repeat(400_000) }), 413, 'REQUEST.TOO_LARGE'],
    ])('may not be %s', async (_, body, status, code) => {
      await door.refuses(status, code, () => door.post('units', body));
    });

    it.each([['[]'], ['null'], ['"text"'], ['7']])('is an object, not %s', async (body) => {
      await door.refuses(400, 'REQUEST.INVALID', () => door.post('units', body));
    });

    it('names the field that stands twice, and its place', async () => {
      const body = `{"unitId": "archives", "basis": {"reason": "甲", "r\\u0065ason": "乙"}}`;
      const reply = await door.refuses(400, 'REQUEST.REPEATED_FIELD', () => door.post('units', body));
      expect(reply.body['details']).toEqual({ field: 'basis.reason' });
    });

    it('is in UTF-8, so that no name is written as what could not be read', async () => {
      const [before, after] = JSON.stringify({ ...unit, name: '档案科' }).split('档案科');
      const inGbk = Buffer.from([0xb5, 0xb5, 0xb0, 0xb8, 0xbf, 0xc6]);
      const body = Buffer.concat([Buffer.from(before ?? ''), inGbk, Buffer.from(after ?? '')]);
      await door.refuses(400, 'REQUEST.MALFORMED_JSON', () =>
        door.call('units', { method: 'POST', headers: JSON_TYPE, body }),
      );
    });

    it('is JSON and nothing else', async () => {
      for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
        await door.refuses(415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE', () =>
          door.post('units', 'name=x', { 'content-type': type }),
        );
      }
    });
  });

  describe('what is no request', () => {
    it.each([
      ['another protocol', 'HELO\r\n\r\n', 400, 'REQUEST.NOT_HTTP'],
      [
        'two lengths of a body',
        'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
        400,
        'REQUEST.NOT_HTTP',
      ],
      [
        'an endless address',
        `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
        431,
        'REQUEST.HEADERS_TOO_LARGE',
      ],
    ])('is told so as a problem: %s', async (_, text, status, code) => {
      const said = await saidTo(door.url, text);
      const [head = '', body = ''] = said.split('\r\n\r\n');
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(head).toContain('Content-Type: application/problem+json; charset=utf-8');
      expect(JSON.parse(body)).toMatchObject({
        code,
        status,
        title: expect.stringMatching(/[\u4e00-\u9fff]/),
        titleEn: expect.stringMatching(/^[A-Z]/),
      });
    });
  });

  describe('a route', () => {
    it('that does not exist says so', async () => {
      await door.refuses(404, 'REQUEST.ROUTE_UNKNOWN', () => door.get('nothing-here'));
      await door.refuses(404, 'REQUEST.ROUTE_UNKNOWN', () => door.get('/nothing-here'));
      await door.refuses(404, 'REQUEST.ROUTE_UNKNOWN', () => door.post('units/hall/archives', unit));
    });

    it('taken by another method says which it takes', async () => {
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        await door.refuses(405, 'REQUEST.METHOD_NOT_ALLOWED', () =>
          door.call('units', { method, headers: JSON_TYPE, body: '{}' }),
        );
      }
      const reply = await door.call('units/hall/rename?x=1', { method: 'DELETE' });
      expect(reply.headers.get('allow')).toBe('POST');
    });

    it.each(['Bureau', 'a%20b', '%E5%B1%80', '..%2fetc', '-x', 'a%00b', 'x'.repeat(303), '%ff'])(
      'does not take the id %s',
      async (id) => {
        const reply = await door.post(`units/${id}/rename`, { ...administrator, name: '新名' });
        expect(reply.status).toBe(400);
        expect(reply.type).toContain('application/problem+json');
        expect(reply.body['code']).toMatch(/^REQUEST\./);
      },
    );
  });

  describe('a field', () => {
    it('that nobody knows is refused, at any depth', async () => {
      await door.finds(['colour FIELD_UNKNOWN'], section({ colour: 'red' }));
      await door.finds(
        ['acting.role FIELD_UNKNOWN'],
        section({ acting: { ...unit.acting, role: 'office' } }),
      );
      await door.finds(['basis.page FIELD_UNKNOWN'], section({ basis: { documentNumber: '一', page: 3 } }));
    });

    it.each(['constructor', 'toString', 'hasOwnProperty'])(
      'named as what is inherited is unknown: %s',
      async (name) => {
        await door.finds([`${name} FIELD_UNKNOWN`], section({ [name]: 'x' }));
        await door.finds([`basis.${name} FIELD_UNKNOWN`], section({ basis: { [name]: 'x' } }));
        await door.finds(
          [`acting.${name} FIELD_UNKNOWN`],
          section({ acting: { ...unit.acting, [name]: 'x' } }),
        );
      },
    );

    it('is not nested without end', async () => {
      const lists = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      const records = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
      const startWithout = (field: string) =>
        JSON.stringify({ ...unit, unitId: 'deep', [field]: undefined }).slice(0, -1);
      const path = Array.from({ length: 31 }, () => 'a').join('.');
      for (const [field, nested] of [
        ['colour', records],
        ['basis', records],
        ['name', lists],
      ] as const) {
        const reply = await door.refuses(400, 'REQUEST.INVALID', () =>
          door.post('units', `${startWithout(field)},"${field}":${nested}}`),
        );
        const at = nested === records ? path : path.replaceAll('a', '0');
        expect(reply.body['errors']).toMatchObject([{ path: `${field}.${at}`, code: 'TOO_DEEP' }]);
      }
      await door.refuses(400, 'REQUEST.INVALID', () => door.post('units', lists));
    });

    it('that may be left out may not be null instead', async () => {
      const optional: readonly (readonly [field: string, fault: string])[] = [
        ['unitId', 'unitId ID_MALFORMED'],
        ['onBehalfOf', 'onBehalfOf NOT_RECORD'],
        ['occurredAt', 'occurredAt INSTANT_INVALID'],
        ['basis', 'basis NOT_RECORD'],
        ['corrects', 'corrects NOT_TEXT'],
        ['expectedRevision', 'expectedRevision NOT_INTEGER'],
      ];
      for (const [field, fault] of optional) {
        const reply = await door.refuses(400, 'REQUEST.INVALID', section({ [field]: null }));
        const found = reply.body['errors'] as readonly { path: string; code: string }[];
        expect(found.map(({ path, code }) => `${path} ${code}`)).toContain(fault);
      }
      await door.finds(['basis.reason NOT_TEXT'], section({ basis: { reason: null } }));
    });

    it('that the write side looks up cannot be handed in', async () => {
      await door.finds(['knownClasses FIELD_UNKNOWN'], () =>
        door.post('powers', { ...power, knownClasses: ['anything'] }),
      );
    });

    it('that is missing is named, with all the others at once', async () => {
      await door.finds(
        ['acting FIELD_MISSING', 'name FIELD_MISSING', 'kind FIELD_MISSING', 'parentId FIELD_MISSING'],
        () => door.post('units', {}),
      );
    });

    it('of a list is named with its place', async () => {
      const steps = [
        { stepId: 'accept', name: '受理', responsiblePostId: 'licensing-clerk', next: [] },
        { stepId: 'Bad Id', name: '', responsiblePostId: 'licensing-clerk', next: 'none' },
      ];
      await door.finds(
        ['steps.1.stepId ID_MALFORMED', 'steps.1.name TEXT_EMPTY', 'steps.1.next NOT_LIST'],
        () =>
          door.post('powers/licence/flow', {
            acting: power.acting,
            variant: 'external',
            steps: withTimes(steps),
          }),
      );
    });

    it.each([
      ['a number', 7, 'NOT_TEXT'],
      ['null', null, 'NOT_TEXT'],
      ['a list', ['a'], 'NOT_TEXT'],
      ['an object', { zh: '一' }, 'NOT_TEXT'],
      ['nothing', '', 'TEXT_EMPTY'],
      ['blanks', ' \u3000 ', 'TEXT_EMPTY'],
    ])('of text may not be %s', async (_, name, code) => {
      await door.finds([`name ${code}`], section({ name }));
    });

    it.each([
      ['a list', ['external']],
      ['another word', 'both'],
      ['a number', 1],
      ['an object key', 'constructor'],
    ])('of choices may not be %s', async (_, kind) => {
      await door.finds(['kind NOT_CHOICE'], () => door.post('powers', { ...power, kind }));
    });

    it.each([
      ['archives '],
      ['Archives'],
      ['档案'],
      ['-a'],
      [''],
      ['x'.repeat(101)],
      [7],
      [['a']],
      [{}],
      [true],
    ])('of an id may not be %j', async (unitId) => {
      await door.finds(['unitId ID_MALFORMED'], section({ unitId }));
    });

    it.each([
      ['2024-02-30'],
      ['2023-02-29'],
      ['2024-13-01'],
      ['2024-4-8'],
      ['08/04/2024'],
      [20240408],
      ['2024-04-08T00:00:00Z'],
      ['9999-12-31'],
      [null],
    ])('of a date may not be %j', async (from) => {
      await door.finds(['from DATE_INVALID'], () =>
        door.post('posts/cashier/appointments', { ...administrator, personId: 'chu', from }),
      );
    });

    it.each([['2024-04-08'], ['2024-04-08T09:00:00+08:00'], ['soon'], [1712538000000]])(
      'of a moment may not be %j',
      async (occurredAt) => {
        await door.finds(['occurredAt INSTANT_INVALID'], section({ occurredAt }));
      },
    );

    it.each([
      [0, 'NUMBER_OUT_OF_RANGE'],
      [201, 'NUMBER_OUT_OF_RANGE'],
      [1.5, 'NOT_INTEGER'],
      ['3', 'NOT_INTEGER'],
    ])('of a count may not be %j', async (seats, code) => {
      const post = { unitId: 'bureau', name: '科员', rank: 'staff', role: 'postHolder', seats };
      const reply = await door.refuses(400, 'REQUEST.INVALID', () =>
        door.post('posts', { ...administrator, ...post }),
      );
      expect(reply.body['errors']).toContainEqual(expect.objectContaining({ path: 'seats', code }));
    });
  });

  describe('a text', () => {
    it.each([
      ['at its limit', '一'.repeat(200), true],
      ['one beyond it', '一'.repeat(201), false],
    ])('%s', async (label, name, taken) => {
      const unitId = `limit-${label.replaceAll(' ', '-')}`;
      if (taken) expect((await section({ unitId, name })()).status).toBe(201);
      else await door.finds(['name TEXT_TOO_LONG'], section({ unitId, name }));
    });

    it.each([
      ['NUL', '\u0000'],
      ['escape', '\u001b[31m'],
      ['C1', '\u0085'],
      ['line feed in a single line', '\n'],
      ['tab in a single line', '\t'],
      ['right-to-left override', '\u202e'],
      ['isolate', '\u2066'],
      ['non-character', '\uffff'],
      ['byte-order swapped mark', '\ufffe'],
      ['lone high surrogate', '\ud800'],
      ['lone low surrogate', '\udc00'],
    ])('holds no %s', async (_, mark) => {
      await door.finds(['name CONTROL_CHARACTER'], section({ name: `档案${mark}科` }));
      await door.finds(
        ['basis.documentNumber CONTROL_CHARACTER'],
        section({ basis: { documentNumber: mark } }),
      );
    });

    it('of several lines may have line feeds and tabs, but no NUL', async () => {
      const say = (reason: string) => () =>
        door.post(`campaigns/${CAMPAIGN}/suspend`, { acting: actingAs('cashier'), reason });
      await door.refuses(403, 'RIGHTS.DENIED', say('一\n\t二'));
      await door.finds(['reason CONTROL_CHARACTER'], say('一\u0000'));
      await door.finds(['reason CONTROL_CHARACTER'], say('一\r\n二'));
    });

    it('keeps rare characters whole', async () => {
      const name = '\u{20bb7}野家\u{1f600}';
      const { status } = await section({ unitId: 'rare', name })();
      expect(status).toBe(201);
      const { body } = await door.get('units/rare', 'auditor');
      expect(body).toMatchObject({ data: { name } });
    });
  });

  describe('a list', () => {
    it('has a limit', async () => {
      const scopeUnitIds = Array.from({ length: 5_001 }, (_, index) => `unit-${index}`);
      await door.finds(['scopeUnitIds TOO_MANY'], () =>
        door.post('campaigns', { ...launchRequest('other'), acting: actingAs('bureauHead'), scopeUnitIds }),
      );
    });

    it('beyond its limit, or a body beyond its own, is not looked through for more faults', async () => {
      const flow = (steps: unknown) => () =>
        door.post('powers/licence/flow', { acting: power.acting, variant: 'external', steps });
      await door.finds(['steps TOO_MANY'], flow(Array.from({ length: 5_001 }, () => ({}))));
      await door.finds(['steps.0 TOO_MANY'], flow([Object.fromEntries(named(501))]));
      const wide = Object.fromEntries(named(400));
      await door.finds(['steps.2 TOO_MANY'], flow(Array.from({ length: 127 }, () => wide)));
    });

    it('of ids names none twice', async () => {
      await door.finds(['scopeUnitIds DUPLICATE'], () =>
        door.post('campaigns', {
          ...launchRequest('other'),
          acting: actingAs('bureauHead'),
          scopeUnitIds: ['bureau', 'bureau'],
        }),
      );
    });

    it.each([[null], ['bureau'], [{ 0: 'bureau', length: 1 }]])('is not %j', async (scopeUnitIds) => {
      const reply = await door.refuses(400, 'REQUEST.INVALID', () =>
        door.post('campaigns', { ...launchRequest('other'), acting: actingAs('bureauHead'), scopeUnitIds }),
      );
      expect(reply.body['errors']).toContainEqual(
        expect.objectContaining({ path: 'scopeUnitIds', code: 'NOT_LIST' }),
      );
    });

    it('of objects holds objects only', async () => {
      for (const steps of [[null], ['accept'], [[]], [7]]) {
        const reply = await door.refuses(400, 'REQUEST.INVALID', () =>
          door.post('powers/licence/flow', { acting: power.acting, variant: 'external', steps }),
        );
        expect(reply.body['errors']).not.toHaveLength(0);
      }
    });
  });

  describe('a large command', () => {
    it('below the limit of a body but beyond that of an event is refused, not stored', async () => {
      const duties = Array.from({ length: 200 }, () => ({
        content: '责'.repeat(1_500),
        handledBy: '科员',
        basis: '三定方案',
      }));
      const reply = await door.post('posts/cashier/duties', { acting: actingAs('cashier'), duties });
      expect([413, 200]).toContain(reply.status);
      if (reply.status === 413)
        expect(reply.body['code']).toMatch(/^(STORE\.EVENT_TOO_LARGE|REQUEST\.TOO_LARGE)$/);
    });
  });

  describe('a header', () => {
    it.each(['', ' ', 'a b', 'é', 'x'.repeat(201)])('Idempotency-Key is not %j', async (key) => {
      await door.refuses(400, 'REQUEST.IDEMPOTENCY_KEY_MALFORMED', () =>
        door.post('units', unit, { 'idempotency-key': key }),
      );
    });

    it.each(['7', '*', 'W/"7"', '"seven"', '"7", "8"', '"-1"'])('If-Match is not %s', async (match) => {
      await door.refuses(400, 'REQUEST.IF_MATCH_MALFORMED', () =>
        door.post('units/bureau/rename', { ...administrator, name: '新名' }, { 'if-match': match }),
      );
    });
  });

  describe('what does not exist', () => {
    it.each([
      ['units/nowhere/rename', { ...administrator, name: '新名' }, 'UNIT.NOT_FOUND'],
      ['persons/nobody/rename', { ...administrator, name: '新名' }, 'PERSON.NOT_FOUND'],
      ['posts/no-post/rename', { ...administrator, name: '新名' }, 'POST.NOT_FOUND'],
      [
        'campaigns/no-campaign/suspend',
        { acting: actingAs('bureauHead'), reason: '一' },
        'CAMPAIGN.NOT_FOUND',
      ],
      [
        'powers/no-power/cancel',
        { acting: actingAs('licensingHead'), reason: '一', legalBasis: ['一'] },
        'POWER.NOT_FOUND',
      ],
      [
        'risk-points/no-point/close',
        { acting: actingAs('licensingHead'), reason: '一' },
        'RISK_POINT.NOT_FOUND',
      ],
      [
        'measures/no-measure/cancel',
        { acting: actingAs('licensingHead'), reason: '一' },
        'CONTROL_MEASURE.NOT_FOUND',
      ],
      ['notices/no-notice/close', { acting: actingAs('officeClerk') }, 'PUBLIC_NOTICE.NOT_FOUND'],
      ['decisions/no-decision/take', { acting: actingAs('officeClerk') }, 'DECISION.NOT_FOUND'],
      ['filings/no-filing/refuse', { acting: actingAs('officeClerk'), reason: '一' }, 'FILING.NOT_FOUND'],
      ['submissions/no.such.one/accept', { acting: actingAs('officeClerk') }, 'SUBMISSION.NOT_FOUND'],
      ['assessments/no.such/scores', { acting: actingAs('officeClerk'), scores: [] }, 'ASSESSMENT.NOT_FOUND'],
    ])('is not found: %s', async (path, body, code) => {
      await door.refuses(404, code, () => door.post(path, body));
    });

    it('is not found where another object is asked to refer to it', async () => {
      const point = { ...pointRequest(POINTS[0]!), acting: actingAs('licensingHead') };
      await door.refuses(404, 'POST.NOT_FOUND', () =>
        door.post('risk-points', { ...point, postId: 'no-post' }),
      );
      await door.refuses(404, 'POWER.NOT_FOUND', () =>
        door.post('risk-points', { ...point, powerId: 'no-power' }),
      );
    });
  });

  describe('time', () => {
    it('does not run ahead', async () => {
      await door.refuses(
        422,
        'COMMAND.OCCURRED_IN_FUTURE',
        section({ occurredAt: '2024-04-09T00:00:00.000Z' }),
      );
    });
  });
});

function named(count: number): readonly (readonly [string, number])[] {
  return Array.from({ length: count }, (_, index) => [`field${index}`, index]);
}

function withTimes(steps: readonly object[]): readonly object[] {
  return steps.map((step) => ({ timeLimit: '', ...step }));
}

/** What is answered on a bare connection before it is closed. */
function saidTo(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.setEncoding('utf8').on('data', (more) => (said += String(more)));
    socket.on('error', reject).on('close', () => resolve(said));
  });
}

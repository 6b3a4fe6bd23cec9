/** For whoever watches the node or sends requests to it: no acting, outside /api/v1, the reason with each "no". */
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Engine } from '../engine';
import type { HealthReason } from '../health/health';
import { describe, errorText } from './errors/table';
import { OpenToAll } from './account/open-to-all';
import { Call, type HttpCall } from './give';
import { ENGINE } from './parts';

const text = (description: string) => ({ type: 'string', description });
const textOrNull = (description: string) => ({ ...text(description), nullable: true });
const number = (description: string) => ({ type: 'number', description });
const record = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const FOLLOWING = {
  state: text('状态 state'),
  position: text('已处理到的日志位置 everything up to this position is in'),
  behindMs: number('落后于日志的毫秒数 for how long it has been behind the log'),
  error: textOrNull('错误 code of the trouble'),
};

const READINESS = record({
  status: { type: 'string', enum: ['ok', 'notReady'] },
  reasons: {
    type: 'array',
    description: '未就绪的原因 why it is not ready',
    items: record({
      part: { type: 'string', enum: ['store', 'views', 'reactions'] },
      code: text('错误码，见 docs/errors.md a code of docs/errors.md'),
      zh: text('中文说明'),
      en: text('English text'),
    }),
  },
  store: record({
    state: { type: 'string', enum: ['unknown', 'up', 'down'] },
    end: textOrNull('日志末尾 where the log ended when it was last asked'),
    error: textOrNull('错误 code of the trouble'),
    reason: textOrNull('事件库自报的原因 the word of the store for it'),
  }),
  views: record(FOLLOWING),
  reactions: record({ ...FOLLOWING, refusedCount: number('被拒绝的后续命令 follow-ups refused') }),
  deadlines: record({
    lastSweep: textOrNull('上次到期检查 the last sweep'),
    error: textOrNull('错误 code of the trouble'),
  }),
});

const RETRY_AFTER_SECONDS = '1';

@ApiTags('健康 health')
@OpenToAll()
@Controller('health')
export class HealthController {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  @Get('live')
  @ApiOperation({ summary: '进程在运行 the process runs' })
  @ApiOkResponse({
    description: '在运行 alive',
    schema: record({ status: { type: 'string', enum: ['ok'] } }),
  })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: '可以处理请求 it can take requests; 503 with the reasons when not' })
  @ApiOkResponse({ description: '就绪 ready', schema: READINESS })
  @ApiServiceUnavailableResponse({ description: '未就绪 not ready', schema: READINESS })
  async ready(@Call() { reply }: HttpCall): Promise<void> {
    const { reasons, ...parts } = await this.engine.health.report();
    const isReady = reasons.length === 0;
    if (!isReady) reply.header('Retry-After', RETRY_AFTER_SECONDS);
    const status = isReady ? 'ok' : 'notReady';
    await reply.status(isReady ? 200 : 503).send({ status, reasons: reasons.map(inWords), ...parts });
  }
}

function inWords({ part, code, details }: HealthReason) {
  const { zh, en } = describe(errorText(code) ?? { zh: code, en: code }, details);
  return { part, code, zh, en };
}

/** Errors about moving a log, and about proving it. All but those of a proof that is asked for are the command line's alone. */
import { error, systemError, type ErrorTexts } from './error-text';

export const TEXTS_LOG: ErrorTexts = {
  'LOG.CHAIN_BROKEN': error(
    409,
    '日志的哈希链不完整，不能导出：{stream} 第 {revision} 号',
    'The hash chain of the log does not hold, so it is not exported: {stream}, revision {revision}',
  ),
  'LOG.EVENTS_MISSING': error(
    409,
    '日志在位置 {after} 与 {before} 之间缺少事件，不能导出',
    'The log lacks events between the positions {after} and {before}, so it is not exported',
  ),
  'LOG.HOLDS_OTHER_EVENTS': error(
    409,
    '事件库已有其他事件（第 {number} 个起不同），未写入任何内容',
    'The log holds other events already (from event {number} on); nothing was written',
  ),
  'LOG.STOPPED': error(
    503,
    '未完成即被停止（已处理 {events} 个事件）',
    'It was stopped before it was done (after {events} events)',
  ),
  'LOG_FILE.NOT_FOUND': error(404, '没有文件 {file}', 'There is no file {file}'),
  'LOG_FILE.NOT_A_FILE': error(422, '{file} 不是普通文件', 'Not a regular file: {file}'),
  'LOG_FILE.EXISTS': error(409, '文件 {file} 已存在', 'The file {file} exists already'),
  'LOG_FILE.NOT_AN_EXPORT': error(
    409,
    '{file} 不是导出的日志，不予替换',
    'The file {file} is no exported log, so it is not replaced',
  ),
  'LOG_FILE.UNREADABLE': systemError(503, '不能读取 {file}：{reason}', 'Cannot read {file}: {reason}'),
  'LOG_FILE.UNWRITABLE': systemError(503, '不能写入 {file}：{reason}', 'Cannot write {file}: {reason}'),
  'LOG_FILE.UNKNOWN_FORMAT': {
    ...error(422, '第 1 行不对：这不是导出的日志', 'Line 1 is wrong: this is no exported log'),
    advice: {
      empty: { zh: '文件是空的', en: 'the file is empty' },
      compressed: { zh: '文件是压缩的，请先解压', en: 'the file is compressed; unpack it first' },
    },
  },
  'LOG_FILE.NEWER_FORMAT': error(
    422,
    '文件格式版本 {formatVersion} 较新，本程序只认到 {known}',
    'The file has the newer format {formatVersion}; this program knows up to {known}',
  ),
  'LOG_FILE.LINE_TOO_LONG': error(
    413,
    '第 {line} 行超过 {maxBytes} 字节',
    'Line {line} is longer than {maxBytes} bytes',
  ),
  'LOG_FILE.MALFORMED': {
    ...error(422, '第 {line} 行不能识别', 'Line {line} cannot be read'),
    advice: {
      empty: { zh: '是空行', en: 'it is empty' },
      'not UTF-8': { zh: '不是 UTF-8 编码', en: 'it is not UTF-8' },
      'not a JSON object': { zh: '不是 JSON 对象', en: 'it is no JSON object' },
      'neither an event nor the end': {
        zh: '既不是事件，也不是末行',
        en: 'it is neither an event nor the end',
      },
    },
  },
  'LOG_FILE.NOT_CANONICAL': {
    ...error(
      422,
      '第 {line} 行不是规范写法，文件可能被编辑器或传输改动过',
      'Line {line} is not in canonical form; an editor or a transfer may have changed the file',
    ),
    advice: {
      'byte order mark': { zh: '开头多了字节顺序标记（BOM）', en: 'it begins with a byte order mark' },
      'carriage return': { zh: '行末多了回车符（CRLF）', en: 'it ends with a carriage return (CRLF)' },
      'repeated field': { zh: '字段 {field} 写了两次', en: 'the field {field} stands twice' },
    },
  },
  'LOG_FILE.INVALID_EVENT': {
    ...error(
      422,
      '第 {line} 行的事件不合要求（{reason}）',
      'The event in line {line} is not sound ({reason})',
    ),
    advice: {
      'nested too deeply': { zh: '嵌套过深', en: 'at most 64 levels' },
      'a lone surrogate': { zh: '含不成对的代理字符', en: 'half a character' },
    },
  },
  'LOG_FILE.PROTOTYPE_FIELD': error(
    422,
    '第 {line} 行的事件含有名为 __proto__ 的字段（{field}），不予导入',
    'The event in line {line} has a field named __proto__ ({field}): it is not taken in',
  ),
  'LOG_FILE.WRONG_HASH': error(
    422,
    '第 {line} 行的哈希与内容不符（{stream} 第 {revision} 号）',
    'The hash in line {line} is not that of its event ({stream}, revision {revision})',
  ),
  'LOG_FILE.CHAIN_BROKEN': error(
    422,
    '第 {line} 行与同一事件流的上一事件不相连（{stream} 第 {revision} 号）',
    "Line {line} does not follow its stream's event before it ({stream}, revision {revision})",
  ),
  'LOG_FILE.REVISION_GAP': error(
    422,
    '第 {line} 行的修订号不连续：{stream} 应为 {expected}，实为 {found}',
    'The revision in line {line} leaves a gap: {stream} should have {expected}, has {found}',
  ),
  'LOG_FILE.DUPLICATE_EVENT': error(
    422,
    '第 {line} 行的事件编号 {id} 已在前面出现',
    'The event id in line {line} came before: {id}',
  ),
  'LOG_FILE.CUT_OFF': error(
    422,
    '文件不完整：在第 {line} 行中断，缺少末行或其换行符',
    'The file was cut off in line {line}: its last line, or the end of that line, is missing',
  ),
  'LOG_FILE.END_DIFFERS': error(
    422,
    '末行（第 {line} 行）的事件数或摘要与内容不符',
    'The number of events or the digest in the last line ({line}) is not that of the file',
  ),
  'LOG_FILE.AFTER_END': error(422, '末行之后还有第 {line} 行', 'Line {line} comes after the last line'),
  'CHECKPOINT.NO_KEY': error(
    404,
    '{folder} 中没有签署日志的密钥；请用 --public-key 给出公钥',
    'There is no signing key of the log in {folder}; give the public key with --public-key',
  ),
  'CHECKPOINT.NONE': error(404, '尚未签署过检查点', 'No checkpoint was signed yet'),
  'CHECKPOINT.KEY_MALFORMED': error(
    503,
    '{file} 不是签署日志的密钥',
    'The file {file} is no signing key of a log',
  ),
  'CHECKPOINT.KEY_EXISTS': error(
    409,
    '签署日志的密钥已存在，名称为 {name}',
    'The log has a signing key already, of the name {name}',
  ),
  'CHECKPOINT.NAME_MALFORMED': error(
    422,
    '日志的名称不能含空格、加号或控制字符，最多 200 个字符',
    'The name of a log has no spaces, plus signs or control characters, and at most 200 characters',
  ),
  'CHECKPOINT.PUBLIC_KEY_MALFORMED': error(
    422,
    '不是日志的公钥：{key}',
    'This is no public key of a log, nor a file that holds one: {key}',
  ),
  'CHECKPOINT.MALFORMED': error(422, '{file} 不是检查点', 'This is no checkpoint: {file}'),
  'CHECKPOINT.OTHER_KEY': error(422, '{file} 不是用 {key} 签署的', 'The key {key} has not signed {file}'),
  'CHECKPOINT.WRONG_SIGNATURE': error(
    422,
    '{file} 的签名不对：内容被改过，或不是此密钥签署',
    'The signature of {file} is wrong: it was changed, or signed by another key',
  ),
  'CHECKPOINT.FILE_EXISTS': error(
    409,
    '文件 {file} 已存在，检查点不覆盖文件',
    'The file {file} exists already, and no checkpoint takes its place',
  ),
  'CHECKPOINT.LOG_FAULTY': error(
    409,
    '日志已被改动或损坏，不予签署',
    'The log was changed or is damaged, so it is not signed',
  ),
  'CHECKPOINT.LOG_DIFFERS': error(
    409,
    '日志已不是上次签署的（当时前 {signed} 个事件，现有 {events} 个），不予签署',
    'The log is not what was signed before ({signed} events then, {events} now), so it is not signed',
  ),
  'CONSISTENCY.NOT_OF_LOG': error(
    409,
    '日志不以 {file} 所签署的事件开头，不能出具一致性证明',
    'The log does not begin with the events that {file} signed, so there is no consistency proof',
  ),
  'CONSISTENCY.WRONG_ORDER': error(
    422,
    '旧检查点有 {older} 个事件，多于新检查点的 {newer} 个',
    'The older checkpoint has {older} events, more than the {newer} of the newer one',
  ),
  'CONSISTENCY.MALFORMED': error(422, '{file} 不是一致性证明', 'This is no consistency proof: {file}'),
  'CONSISTENCY.OF_OTHERS': error(
    422,
    '{file} 不是这两个检查点（{older} 个和 {newer} 个事件）之间的证明',
    'The proof {file} is not between these checkpoints, of {older} and of {newer} events',
  ),
  'CONSISTENCY.WRONG': error(
    422,
    '{file} 不成立：不能证明 {newer} 个事件的日志以签署过的 {older} 个事件开头',
    'The proof {file} does not hold: it does not show that the log of {newer} events begins with the {older} that were signed',
  ),
  'PROOF.FILE_EXISTS': error(
    409,
    '文件 {file} 已存在，证明不覆盖文件',
    'The file {file} exists already, and no proof takes its place',
  ),
  'PROOF.NO_EVENT': error(404, '日志中没有选出的事件', 'The log has no event of those that were chosen'),
  'PROOF.TOO_MANY_EVENTS': error(
    422,
    '选出的事件多于 {max} 个，请缩小范围，或由办公室用 liancheng log prove 出具',
    'More than {max} events were chosen: choose fewer, or have the office make it with liancheng log prove',
  ),
  'PROOF.BUSY': error(
    503,
    '正在为他人核对日志，请稍后再试',
    'The log is being walked for others; ask again in a while',
  ),
  'PACK.MALFORMED': error(422, '{file} 不是证据包', 'This is no evidence pack: {file}'),
  'PACK.COUNT_DIFFERS': error(
    422,
    '{file} 写明有 {stated} 个事件，实有 {found} 个',
    'The evidence pack {file} states {stated} events and holds {found}',
  ),
  'PACK.OTHER_EVENT': error(
    422,
    '{file} 所列第 {number} 个事件，其证明是另一个事件的',
    'What the evidence pack {file} holds for event {number} is not the event that it lists',
  ),
  'PACK.OTHER_CHECKPOINT': error(
    422,
    '{file} 中第 {number} 个事件的检查点与其余的不同',
    'In the evidence pack {file} the checkpoint of event {number} is not that of the others',
  ),
  'PROOF.MALFORMED': error(422, '{file} 不是事件的证明', 'This is no proof of an event: {file}'),
  'PROOF.WRONG': error(
    422,
    '{file} 不成立：检查点所签署的日志中，第 {number} 个事件不是它',
    'The proof {file} does not hold: it is not event {number} of the log that was signed',
  ),
};

/** The first place where a log and an exported one differ, in words. */
import type { EventPlace, LogDifference } from '../event-store/transfer/compare-logs';

export function differenceText(difference: LogDifference): string {
  switch (difference.reason) {
    case 'otherEvent':
      return [
        `    第 ${difference.number} 个事件不同 event ${difference.number} is another one:`,
        `    文件第 ${difference.inFile.line} 行 in the file: ${placeText(difference.inFile)}`,
        `    日志位置 ${difference.inLog.position} in the log:  ${placeText(difference.inLog)}`,
      ].join('\n');
    case 'logEndsEarly':
      return [
        `    日志只有 ${difference.number - 1} 个事件 the log ends early; the next in the file (文件第 ${difference.inFile.line} 行):`,
        `    ${placeText(difference.inFile)}`,
      ].join('\n');
    case 'logGoesOn':
      return [
        `    日志在文件之后还有事件 the log has more events after those of the file; the first, 位置 position ${difference.inLog.position}:`,
        `    ${placeText(difference.inLog)}`,
      ].join('\n');
  }
}

function placeText({ stream, revision, type, id, hash }: EventPlace): string {
  return `${type} ${stream}@${revision} id ${id} hash ${hash}`;
}

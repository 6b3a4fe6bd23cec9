/** How far the demo is: a bar on a terminal, one line for each phase elsewhere. */

/** Where the demo writes to: `process.stdout`, or a list of lines in a test. */
export interface DemoOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** One more step of `total` is done. */
  step(phase: string): void;
  done(): void;
}

const BAR_CELLS = 28;
/** A terminal is drawn anew only so often: drawing takes longer than a step. */
const DRAW_EVERY_STEPS = 12;

export function progressOn(out: DemoOutput, total: number): Progress {
  return out.isTTY === true ? bar(out, total) : lines(out, total);
}

function bar(out: DemoOutput, total: number): Progress {
  let steps = 0;
  const draw = (phase: string) => {
    const filled = Math.round((steps / total) * BAR_CELLS);
    const cells = '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled);
    // Back to the line's start, and clear what a longer line before it left.
    out.write(`\r${cells} ${steps}/${total} ${phase}\u001b[K`);
  };
  return {
    step(phase) {
      steps += 1;
      if (steps % DRAW_EVERY_STEPS === 0 || steps === total) draw(phase);
    },
    done: () => void out.write('\n'),
  };
}

function lines(out: DemoOutput, total: number): Progress {
  let steps = 0;
  let inPhase = 0;
  let current = '';
  const close = () => {
    if (inPhase > 0) out.write(`${current}：${inPhase} 步（${steps}/${total}）\n`);
    inPhase = 0;
  };
  return {
    step(phase) {
      if (phase !== current) {
        close();
        current = phase;
      }
      steps += 1;
      inPhase += 1;
    },
    done: close,
  };
}

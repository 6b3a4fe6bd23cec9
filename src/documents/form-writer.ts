/**
 * Writes forms for the server: in a thread of their own, because a long one takes a second or more in which nobody would be
 * answered, and one after another, because it takes some hundred megabytes. (The other half: form-thread-main.ts.) Run from its
 * TypeScript sources the product has no compiled thread, and writes them where it serves.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperForm } from '../../projections/forms/paper-form';
import { refuse } from '../../workflows/kernel/domain-error';
import { WaitingLine } from '../waiting-line';
import { inOneShotThread } from './one-shot-thread';
import { renderForm, type Rendering } from './render';

/** What the thread is begun with. */
export interface FormTask {
  readonly form: PaperForm;
  readonly rendering: Rendering;
}

export interface FormWriterOptions {
  /** The file the thread begins with; default: the compiled one. */
  readonly entry?: string;
  /** Under way and waiting together; default: 8. */
  readonly atMost?: number;
}

const COMPILED = join(__dirname, 'form-thread-main.js');
/** Twice what the largest form was seen to need. */
const HEAP_MB = 1_024;

export class FormWriter {
  readonly #entry: string;
  readonly #line: WaitingLine;

  constructor({ entry = COMPILED, atMost = 8 }: FormWriterOptions = {}) {
    this.#entry = entry;
    this.#line = new WaitingLine(atMost, () => refuse('FORM.BUSY', { atMost }));
  }

  /** Refuses `FORM.BUSY` where too many wait. */
  write(form: PaperForm, rendering: Rendering): Promise<Buffer> {
    return this.#line.run(() => this.#written({ form, rendering }));
  }

  async #written(task: FormTask): Promise<Buffer> {
    if (!existsSync(this.#entry)) return renderForm(task.form, task.rendering);
    const bytes = await inOneShotThread(this.#entry, task, { heapMb: HEAP_MB });
    return Buffer.from(bytes as Uint8Array);
  }
}

/** The half of `FormWriter` that runs in the thread: writes the one form it is begun with, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FormTask } from './form-writer';
import { renderForm } from './render';

const { form, rendering } = workerData as FormTask;
void renderForm(form, rendering).then((bytes) => parentPort?.postMessage(bytes));

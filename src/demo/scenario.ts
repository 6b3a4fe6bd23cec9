/**
 * The demo: one campaign from its organisation's founding to the archive, as steps in the order they happened. The same
 * steps each time, with the same keys, so that a demo broken off can be gone on with.
 */
import { assessment } from './phases/assessment';
import { control } from './phases/control';
import { founding, succession } from './phases/founding';
import { grading } from './phases/grading';
import { identification } from './phases/identification';
import { mobilization } from './phases/mobilization';
import { ratings, search } from './phases/search';
import { Script, type DemoStep } from './script';

export function demoSteps(): readonly DemoStep[] {
  const script = new Script();
  founding(script);
  mobilization(script);
  identification(script);
  search(script);
  ratings(script);
  succession(script);
  grading(script);
  control(script);
  assessment(script);
  return script.steps();
}

/**
 * The streams that one command or question is judged by, each read once however often it is asked for. So on a remote store it
 * pays for every stream once, and is judged on one state of it.
 */
import type { AggregateCategory } from '../../workflows/aggregates';
import type { Moment } from '../event-store/moment';
import type { Loaded, Loading } from './repository';

export class OneReading implements Loading {
  private readonly read = new Map<string, Promise<Loaded>>();

  /** `target`: the stream a command goes to, as it has been loaded. */
  constructor(
    private readonly loading: Loading,
    target?: Loaded,
  ) {
    if (target !== undefined) this.read.set(target.stream, Promise.resolve(target));
  }

  load(category: AggregateCategory, id: string): Promise<Loaded> {
    const stream = `${category}-${id}`;
    let reading = this.read.get(stream);
    if (reading === undefined) this.read.set(stream, (reading = this.loading.load(category, id)));
    return reading;
  }

  loadPast(category: AggregateCategory, id: string, moment: Moment): Promise<Loaded> {
    return this.loading.loadPast(category, id, moment);
  }
}

/** The whole story leaves no event type out, and no follow-up is refused in it. */
import { DECLARED_TYPES } from './event-types';
import { allEvents } from './store-wrappers';
import { tellWholeStory } from './whole-story';

it('writes every event type of the product', async () => {
  const town = await tellWholeStory();
  const written = new Set((await allEvents(town.store)).map((event) => event.type));
  expect(DECLARED_TYPES.map(({ type }) => type).filter((type) => !written.has(type))).toEqual([]);
  expect(town.engine.reactor.status().refused).toEqual([]);
  await town.close();
});

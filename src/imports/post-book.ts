/** Posts by what a cell may call them: the name within a unit, or the id. */
import { groupBy } from '../../workflows/kernel/group-by';
import { reading } from './cell-text';

interface NamedPost {
  readonly postId: string;
  readonly unitId: string;
  readonly name: string;
}

export class PostBook<Post extends NamedPost> {
  private readonly byName: ReadonlyMap<string, readonly Post[]>;
  private readonly byNameAnywhere: ReadonlyMap<string, readonly Post[]>;
  private readonly byId: ReadonlyMap<string, Post>;

  constructor(posts: readonly Post[]) {
    this.byName = groupBy(posts, ({ unitId, name }) => `${unitId}\n${reading(name)}`);
    this.byNameAnywhere = groupBy(posts, ({ name }) => reading(name));
    this.byId = new Map(posts.map((post) => [post.postId, post]));
  }

  get(postId: string): Post | undefined {
    return this.byId.get(postId);
  }

  /** All that it may mean in the unit. */
  find(unitId: string, said: string): readonly Post[] {
    const named = this.byName.get(`${unitId}\n${reading(said)}`);
    if (named !== undefined) return named;
    const byId = this.byId.get(said);
    return byId?.unitId === unitId ? [byId] : [];
  }

  /** In the unit first; where it has none of the name, in all of the organisation. */
  findAround(unitId: string, said: string): readonly Post[] {
    const near = this.find(unitId, said);
    if (near.length > 0) return near;
    const byId = this.byId.get(said);
    return this.byNameAnywhere.get(reading(said)) ?? (byId === undefined ? [] : [byId]);
  }
}

/** The posts of the leadership group 领导小组 and of its office 办公室. */
import type { CampaignContext } from './state';

/** Heads, deputies, members, each post once. */
export function leadershipPosts(context: CampaignContext): readonly string[] {
  const { headPostIds, deputyPostIds, memberPostIds } = context.group;
  return [...new Set([...headPostIds, ...deputyPostIds, ...memberPostIds])];
}

/** The director, then the members, each post once; empty before the launch. */
export function officePosts(context: CampaignContext): readonly string[] {
  const { directorPostId, memberPostIds } = context.office;
  return [...new Set([directorPostId, ...memberPostIds])].filter((postId) => postId !== '');
}

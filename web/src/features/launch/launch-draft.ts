/** What has been chosen for the launch so far, kept in this browser from step to step and over a reload. */
import { useState } from 'react';
import type { PersonPostAnswer } from '../../../../projections/organisation/query';
import { today } from '../../shared/dates';
import { draftOf } from '../../shared/draft';

export interface LaunchFields {
  readonly planId: string | null;
  readonly year: number;
  readonly title: string;
  readonly hostUnitId: string;
  readonly scopeUnitIds: readonly string[];
  readonly leadingUnitIds: readonly string[];
  readonly pilotUnitIds: readonly string[];
  readonly headPostIds: readonly string[];
  readonly deputyPostIds: readonly string[];
  readonly memberPostIds: readonly string[];
  readonly directorPostId: string | null;
  readonly officePostIds: readonly string[];
  readonly previousCampaignId: string | null;
  readonly parentCampaignId: string | null;
  /** 补录: launched earlier than it is entered, as the browser's input has the time. */
  readonly occurredAt?: string | undefined;
}

export interface LaunchDraft {
  readonly fields: LaunchFields;
  readonly change: (changed: Partial<LaunchFields>) => void;
  /** What was begun before stands here again. */
  readonly isBack: boolean;
  readonly beginAnew: () => void;
  /** Under which the launch takes effect once. */
  readonly key: string;
  readonly drop: () => void;
}

export function useLaunchDraft(personId: string, post: PersonPostAnswer): LaunchDraft {
  const name = `launch.${post.postId}`;
  const [draft, setDraft] = useState(() => draftOf(personId, name));
  const [isBack, setIsBack] = useState(draft.kept !== undefined);
  const [fields, setFields] = useState<LaunchFields>(() => ({ ...blank(post), ...draft.kept }));
  return {
    fields,
    isBack,
    key: draft.key,
    drop: draft.drop,
    change: (changed) => {
      const after = { ...fields, ...changed };
      draft.keep(after);
      setFields(after);
    },
    beginAnew: () => {
      draft.drop();
      setDraft(draftOf(personId, name));
      setFields(blank(post));
      setIsBack(false);
    },
  };
}

/** Whoever launches belongs to the group; most often as its head. */
function blank({ postId, unitId }: PersonPostAnswer): LaunchFields {
  return {
    planId: null,
    year: Number(today().slice(0, 4)),
    title: '',
    hostUnitId: unitId,
    scopeUnitIds: [],
    leadingUnitIds: [],
    pilotUnitIds: [],
    headPostIds: [postId],
    deputyPostIds: [],
    memberPostIds: [],
    directorPostId: null,
    officePostIds: [],
    previousCampaignId: null,
    parentCampaignId: null,
  };
}

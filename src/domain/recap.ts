/** A channel that gets a user's recap of each week or month. */
export interface ChannelRecap {
  readonly platform: string;
  /** Slack's team; empty elsewhere. */
  readonly workspace: string;
  readonly channel: string;
  readonly userId: number;
  readonly every: 'week' | 'month';
  /** First day of the last period that was posted, YYYY-MM-DD; empty before the first. */
  readonly lastPeriod: string;
}

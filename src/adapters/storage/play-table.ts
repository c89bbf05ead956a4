/** The columns of `plays`, which `replaced_plays` has as well. */
export const COLUMNS =
  'user_id, track_id, ended_at, started_at, ms_played, import_id, outcome, reason_start, reason_end, platform, source, timing, ' +
  'shuffle, offline, private, may_train';

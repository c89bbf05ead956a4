/**
 * 32 MB of buffers keep the process below 300 MB during a load. A batch of a bulk load fits into the WAL buffers: with the default
 * of 1 MB, pages of the log and of the table are written in turn, and each turn costs a sync (4,500 instead of a few hundred for
 * 300,000 rows). Small WAL limits keep the folder small, since PGlite only checkpoints when told to.
 */
export const SETTINGS = [
  'shared_buffers=32MB',
  'wal_buffers=8MB',
  'max_wal_size=64MB',
  'min_wal_size=32MB',
  'TimeZone=UTC',
];

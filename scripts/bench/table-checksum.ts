import { loadConfig } from '../../src/config.ts';
import { createLog, openServices } from '../../src/open-services.ts';
import { sql } from '../../src/lib/sql.ts';

export interface TableChecksum {
  readonly rows: number;
  readonly checksum: string;
}

/** All plays of an embedded database by what they say, without the numbers that rows and tracks happen to have. */
export async function tableChecksum(dataDir: string): Promise<TableChecksum> {
  const config = { ...loadConfig({ DATA_DIR: dataDir }), logLevel: 'warn' as const };
  const { ports, close } = await openServices(config, createLog(config));
  try {
    const [row] = await ports.database.query<TableChecksum>(sql`
      SELECT count(*)::int AS rows, md5(sum(('x' || substr(md5(concat_ws('|', p.user_id, p.ended_at, t.key, t.title, p.ms_played,
        p.started_at, p.outcome, began.name, ended.name, p.platform, p.source, p.timing, p.shuffle, p.offline, p.private, p.may_train
      )), 1, 15))::bit(60)::bigint::numeric)::text) AS checksum
      FROM plays p JOIN tracks t ON t.id = p.track_id
      LEFT JOIN reasons began ON began.id = p.reason_start LEFT JOIN reasons ended ON ended.id = p.reason_end`);
    if (!row) throw new Error('the table cannot be read');
    return row;
  } finally {
    await close();
  }
}

import { hipHop } from './genres/hip-hop.ts';
import { soulAndFunk } from './genres/soul-and-funk.ts';
import { pop } from './genres/pop.ts';
import { rock } from './genres/rock.ts';
import { metal } from './genres/metal.ts';
import { electronic } from './genres/electronic.ts';
import { jazzAndBlues } from './genres/jazz-and-blues.ts';
import { folkAndCountry } from './genres/folk-and-country.ts';
import { classical } from './genres/classical.ts';
import { screenAndStage } from './genres/screen-and-stage.ts';
import { world } from './genres/world.ts';

/**
 * All genres by family, with other spellings. Spaces and hyphens are the same ("hip-hop", "hip hop"), and each name is also known
 * written together ("hiphop").
 */
export const genres: Readonly<Record<string, readonly string[]>> = {
  ...hipHop,
  ...soulAndFunk,
  ...pop,
  ...rock,
  ...metal,
  ...electronic,
  ...jazzAndBlues,
  ...folkAndCountry,
  ...classical,
  ...screenAndStage,
  ...world,
};

import type { Entries } from '../../languages/language.ts';

/** Words for moods, adjectives without endings. */
export const moods: Entries = {
  happy:
    'fröhlich, glücklich, heiter, gut gelaunt, gutgelaunt, happy, vergnügt, froh, freudig, Gute-Laune, Freude, Glück, lebensfroh, beschwingt, munter',
  'good mood': 'gute Laune, gute Stimmung, Gute Laune Musik',
  'cheer me up':
    'aufheitern, aufmunternd, aufheiternd, zum Aufheitern, mich aufmuntert, aufmuntert, heitert mich auf, aufbauend',
  sad: 'traurig, traurig machend, Trauer, Tränen, zum Weinen, zum Heulen, deprimiert, deprimierend, betrübt, niedergeschlagen, unglücklich, trübsinnig, Traurigkeit, Liebeskummerlied',
  calm: 'ruhig, entspannt, entspannend, gelassen, chillig, gechillt, relaxt, relaxed, relaxen, beruhigend, gemütlich ruhig, friedlich, Entspannung, zum Entspannen, entspannen, Ruhe, sanftmütig, locker, zum Chillen, chillen, zum Runterkommen, runterkommen, zum Abschalten, abschalten, gestresst',
  gentle: 'sanft, zart',
  soft: 'weich',
  quiet: 'leise, still',
  energetic:
    'energiegeladen, energetisch, energievoll, kraftvoll, mitreißend, motivierend, dynamisch, schwungvoll, lebhaft, lebendig, treibend, aufputschend, antreibend, zum Abgehen, Motivation, fetzig, powervoll',
  aggressive: 'aggressiv, wütend, zornig, Wut, sauer, brutal, brachial',
  heavy: 'heftig, krass',
  romantic:
    'romantisch, verliebt, Romantik, zum Kuscheln, kuscheln, kuschelig romantisch, fürs Date, Date, Candlelight, Liebe',
  'love songs': 'Liebeslieder, Liebeslied, Lovesongs, Lovesong, Liebesballaden, Kuschelrock, Kuschelsongs, Liebesmusik',
  ballads: 'Balladen, Ballade',
  melancholic:
    'melancholisch, schwermütig, wehmütig, nachdenklich, sehnsüchtig, Melancholie, Sehnsucht, Weltschmerz, besinnlich, tiefsinnig',
  dreamy: 'träumerisch, verträumt, traumhaft, sphärisch, ätherisch, schwebend, zum Träumen, hypnotisch, atmosphärisch',
  dark: 'dunkel, düster, finster, unheimlich, gruselig',
  hopeful: 'hoffnungsvoll, zuversichtlich, optimistisch, inspirierend, Hoffnung, ermutigend, Mut machend',
  nostalgic:
    'nostalgisch, Nostalgie, Erinnerungen, Kindheit, Jugend, Jugendzeit, wie früher, aus meiner Jugend, meiner Jugend',
  sensual: 'sinnlich, erotisch, verführerisch, sexy, Sex, zum Liebemachen',
  epic: 'episch, heroisch, bombastisch, heldenhaft, monumental, gewaltig, majestätisch, dramatisch, triumphal',
  tense: 'spannend, angespannt, nervös, Spannung, nervenaufreibend',
  playful: 'verspielt, lustig, witzig, albern, spaßig, Spaß, ulkig',
  lonely: 'einsam, Einsamkeit, allein, Heimweh',
  confident: 'selbstbewusst, selbstsicher, Selbstbewusstsein, stark machend, Selbstvertrauen',
  cozy: 'gemütlich, kuschelig, behaglich, heimelig, Kaminfeuer, Kamin, auf dem Sofa, Café, Tee',
  warm: 'warm',
  groovy: 'groovig, tanzbar, Groove',
  spiritual: 'spirituell, sakral, andächtig, geistlich',
};

import type { Random } from './seeded-random.ts';

/** Halves that fit each other, of one tongue. */
interface Words {
  readonly artists: readonly [readonly string[], readonly string[]];
  readonly titles: readonly [readonly string[], readonly string[]];
}

const split = (text: string): string[] => text.split('|');

/** All names are invented. A `_` in a first half becomes the space before the second. */
const TONGUES = {
  english: {
    artists: [
      split(
        'Marmalade_|Lantern_|Paper Otter_|Hollow Kettle_|Saltwater_|Velvet Turnip_|Quiet Magpie_|Copper_|Thistle &_|Moth Parade_|Ninepin_|Orchard_|Tin Heron_|Plum_|Sleepy Volcano_|Borrowed_|Static Meadow_|Wicker_|Dr. Juniper’s_|Umbrella_',
      ),
      split(
        'Committee|Telegraph|Republic|& the Slow Trains|Wednesday|Cartographers|Ferry|Society|Choir of Two|Machine Club|Laundromat|Underpass|Weather Service|Archive|Halfmoon|Bicycle|Rooftop|Parallel',
      ),
    ],
    titles: [
      split(
        'Letters to the_|Dancing with the_|Nobody Owns the_|Halfway to the_|I Left My Coat in the_|Seven Names for the_|Slow Goodbye to the_|We Were the_|Borrow the_|Upstairs at the_|Ballad of the_|Under the_|Run,_|My Father’s_|Electric_|Second-hand_|Sunday_|All the_',
      ),
      split(
        'Lighthouse|Paper Moon|Harbour|Satellite|Winter Coat|Greenhouse|Orange Tree|Night Bus|Snow Globe|Radio Tower|Garden Wall|Typewriter|Swimming Pool|Ferris Wheel|Postcard|Thunderhead|Kitchen Light|Carousel|Map of Nowhere|Last Tram|Hummingbird|Staircase',
      ),
    ],
  },
  singers: {
    artists: [
      split(
        'Odalie_|Marlo_|Wrenna_|Tobin_|Isaura_|Caspar_|Neve_|Bexley_|Linnea_|Jorah_|Amadi_|Solveig_|Ines_|Rufus_|Tamsin_|Kofi_',
      ),
      split(
        'Quillfeather|Ashgrove|Vantongeren|Okonjima|Larkmoor|Brisbois|Tallowby|Nightwater|Holmquist-Ray|Adeyoko|Stormcroft|Pellandine|Wexmoor|Maribel',
      ),
    ],
    titles: [
      split(
        'Tell Me_|Please,_|Hold On,_|Nothing But_|Call It_|Before_|After_|Almost_|Honey,_|Not Yet,_|Oh,_|Maybe_|Only_|Remember_',
      ),
      split(
        'Gravity|September|My Love|Tomorrow|the Quiet|the Rain|Home|Blue|It’s Late|Again|Yesterday’s News|the Long Way Round|Silver|You and Me|a Little Fire|Stay|Half of It',
      ),
    ],
  },
  japanese: {
    artists: [
      split('青い|硝子の|月夜の|雨宿り|紙飛行機と|三日月|群青|猫町|星屑|夕凪'),
      split('郵便局|図書室|観覧車|天文台|温室|電信柱|渡り鳥|喫茶室|路面電車'),
    ],
    titles: [
      split('夏の|夜明けの|忘れた|さよなら|透明な|君と|十二月の|遠い|最後の|水色の|眠れない|帰り道の'),
      split('手紙|花火|ラジオ|海岸線|雪|プラネタリウム|傘|メロディ|流れ星|切符|窓辺|約束|シグナル'),
    ],
  },
  korean: {
    artists: [
      split('새벽_|종이_|푸른_|고래_|여름밤_|은빛_|느린_'),
      split('우체국|정류장|라디오|온실|극장|망원경|산책단'),
    ],
    titles: [
      split('너의_|어젯밤_|마지막_|조용한_|열두 번째_|비 오는_|작은_|멀리 있는_'),
      split('바다|편지|여름|골목|노래|별자리|기차|그림자|창문'),
    ],
  },
  spanish: {
    artists: [
      split('Los Faros_|Las Mareas_|El Tranvía_|La Brújula_|Jacinta_|Los Relojes_|Abril_|Don Cometa_'),
      split('de Papel|de Sal|del Norte|sin Prisa|de Cobre|de Agosto|y Compañía|de Medianoche'),
    ],
    titles: [
      split('Bailando_|Un Verano_|La Noche_|Dime_|Otra Vez_|El Mar_|Mi Barrio_|Corazón_|Tu Sombra_'),
      split('sin Ti|de Enero|bajo la Luna|hasta Mañana|en la Azotea|de Limón|con Lluvia|de Cristal|otra Vez'),
    ],
  },
  french: {
    artists: [
      split('Les Horloges_|Maison_|La Ruelle_|Petit Phare_|Les Cerfs_|Odile et_'),
      split('du Matin|en Papier|sans Fin|de Verre|d’Avril|les Nuages'),
    ],
    titles: [
      split('Une Valse_|Le Dernier Métro_|Chanson_|Nos Hivers_|Deux Rues_|Un Jardin_|Dimanche_'),
      split('pour Personne|sous la Neige|avant l’Aube|à Deux|de Poche|en Bleu|plus Loin'),
    ],
  },
  german: {
    artists: [
      split('Nebel|Uhrwerk|Kupfer|Hafen|Dachboden|Sommer|Papier'),
      split('orchester|maschine|kino|gärtner|funk|zirkus'),
    ],
    titles: [
      split('Kein_|Mein_|Letzter_|Blauer_|Langer_|Leiser_'),
      split('Sommer|Regen|Bahnhof|Schatten|Morgen|Umweg|Balkon'),
    ],
  },
  russian: {
    artists: [split('Медный_|Тихий_|Бумажный_|Северный_|Стеклянный_'), split('трамвай|фонарь|метроном|остров|кит')],
    titles: [
      split('Последний_|Зимний_|Чужой_|Долгий_|Ночной_|Первый_'),
      split('поезд|снег|звонок|берег|вальс|сон|двор'),
    ],
  },
  greek: {
    artists: [split('Ασημένια_|Μικρή_|Γαλάζια_'), split('Πυξίδα|Σκάλα|Βάρκα')],
    titles: [split('Άσπρη_|Κρυφή_|Παλιά_|Ήσυχη_'), split('θάλασσα|βροχή|αυλή|νύχτα|γειτονιά')],
  },
  arabic: {
    artists: [split('ظل_|صوت_|مطر_'), split('الميناء|النافذة|الياسمين')],
    titles: [split('ليل_|باب_|حلم_|شارع_|رسالة_'), split('القمر|البحر|الصيف|المدينة|الغياب')],
  },
  hindi: {
    artists: [split('काग़ज़ी_|धीमी_|नीली_'), split('पतंग|रेलगाड़ी|छतरी')],
    titles: [split('पहली_|आधी_|भूली_|लंबी_|मीठी_'), split('बारिश|रात|धूप|गली|चिट्ठी')],
  },
} satisfies Record<string, Words>;

export type Tongue = keyof typeof TONGUES;

/** A name nobody in `taken` has yet; the taken ones grow by it. */
export function inventName(random: Random, tongue: Tongue, kind: keyof Words, taken: Set<string>): string {
  const [first, second] = TONGUES[tongue][kind];
  const make = (): string => random.pick(first).replace('_', ' ') + random.pick(second);
  let name = make();
  for (let tries = 0; taken.has(name) && tries < 200; tries++) name = make();
  for (let n = 2; taken.has(name); n++) name = `${name.replace(/ \d+$/, '')} ${n}`;
  taken.add(name);
  return name;
}

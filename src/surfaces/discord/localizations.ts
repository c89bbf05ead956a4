import { Locale, type LocalizationMap } from 'discord.js';

/** Name and description in the languages that requests are understood in, in this order. */
const LOCALES = [Locale.German, Locale.SpanishES, Locale.French, Locale.PortugueseBR] as const;

type Said = readonly [name: string, description: string];
type Entry = readonly [de: Said, es: Said, fr: Said, pt: Said];

/** Per command, and per subcommand as "command subcommand". What is missing is shown in English. */
export const TABLE: Readonly<Record<string, Entry>> = {
  recommend: [
    ['empfehlen', 'Musik aus deiner eigenen Sammlung, nach einem Wunsch in Worten oder nach Merkmalen'],
    ['recomendar', 'Música de tu propia colección, por un deseo en palabras o por sus partes'],
    ['recommander', 'De la musique de ta propre collection, selon une envie ou ses détails'],
    ['recomendar', 'Música da sua própria coleção, por um desejo em palavras ou por partes'],
  ],
  playlist: [
    ['playlist', 'Playlists aus deiner eigenen Sammlung: erstellt, geändert, mitgenommen'],
    ['playlist', 'Listas de tu propia colección: creadas, cambiadas, exportadas'],
    ['playlist', 'Des playlists de ta propre collection : créées, modifiées, emportées'],
    ['playlist', 'Playlists da sua própria coleção: criadas, mudadas, levadas'],
  ],
  'playlist create': [
    ['erstellen', 'eine Playlist nach einem Wunsch in deinen Worten'],
    ['crear', 'una lista para un deseo en tus palabras'],
    ['créer', 'une playlist selon une envie, dans tes mots'],
    ['criar', 'uma playlist para um desejo nas suas palavras'],
  ],
  'playlist blend': [
    ['mischen', 'eine Mischung aus zwei Künstlern oder Liedern, halb und halb'],
    ['mezclar', 'una mezcla de dos artistas o canciones, mitad y mitad'],
    ['mélanger', 'un mélange de deux artistes ou morceaux, moitié-moitié'],
    ['misturar', 'uma mistura de dois artistas ou músicas, meio a meio'],
  ],
  'playlist list': [
    ['liste', 'deine Playlists'],
    ['lista', 'tus listas'],
    ['liste', 'tes playlists'],
    ['lista', 'suas playlists'],
  ],
  'playlist show': [
    ['zeigen', 'die Titel einer Playlist'],
    ['mostrar', 'las canciones de una lista'],
    ['montrer', 'les morceaux d’une playlist'],
    ['mostrar', 'as faixas de uma playlist'],
  ],
  'playlist extend': [
    ['verlängern', 'mehr davon, oder von einem anderen Wunsch, ans Ende'],
    ['ampliar', 'más de lo mismo, o de otro deseo, al final'],
    ['prolonger', 'la même chose, ou une autre envie, à la fin'],
    ['estender', 'mais do mesmo, ou de outro desejo, no fim'],
  ],
  'playlist edit': [
    ['ändern', 'ein anderer Name, eine andere Reihenfolge oder ein Titel weniger'],
    ['editar', 'otro nombre, otro orden o una canción menos'],
    ['modifier', 'un autre nom, un autre ordre ou un morceau de moins'],
    ['editar', 'outro nome, outra ordem ou uma faixa a menos'],
  ],
  'playlist undo': [
    ['rückgängig', 'die letzte Änderung einer Playlist zurücknehmen'],
    ['deshacer', 'deshacer el último cambio de una lista'],
    ['annuler', 'annuler la dernière modification d’une playlist'],
    ['desfazer', 'desfazer a última mudança de uma playlist'],
  ],
  'playlist delete': [
    ['löschen', 'eine Playlist löschen; Titel und Wiedergaben bleiben'],
    ['borrar', 'borrar una lista; las canciones y tus escuchas quedan'],
    ['supprimer', 'supprimer une playlist ; les morceaux et tes écoutes restent'],
    ['apagar', 'apagar uma playlist; as faixas e suas escutas ficam'],
  ],
  stats: [
    ['statistik', 'Zahlen aus deinem eigenen Hören, mit Bildern'],
    ['estadísticas', 'Números de lo que escuchas, con imágenes'],
    ['stats', 'Des chiffres sur ce que tu écoutes, en images'],
    ['estatísticas', 'Números do que você ouve, com imagens'],
  ],
  'stats top': [
    ['top', 'was du am meisten gehört hast'],
    ['top', 'lo que más has escuchado'],
    ['top', 'ce que tu as le plus écouté'],
    ['top', 'o que você mais ouviu'],
  ],
  'stats totals': [
    ['gesamt', 'wie viel du gehört hast'],
    ['total', 'cuánto has escuchado'],
    ['total', 'combien tu as écouté'],
    ['total', 'quanto você ouviu'],
  ],
  'stats clock': [
    ['uhr', 'zu welchen Stunden und an welchen Tagen du hörst'],
    ['reloj', 'a qué horas y qué días escuchas'],
    ['horloge', 'à quelles heures et quels jours tu écoutes'],
    ['relógio', 'em que horas e dias você ouve'],
  ],
  'stats skips': [
    ['übersprungen', 'was du überspringst'],
    ['saltadas', 'lo que saltas'],
    ['sautés', 'ce que tu sautes'],
    ['puladas', 'o que você pula'],
  ],
  taste: [
    ['geschmack', 'Was EchoTune über deinen Geschmack weiß, und wie gut'],
    ['gusto', 'Lo que EchoTune sabe de tu gusto, y cuán bien'],
    ['goûts', 'Ce qu’EchoTune sait de tes goûts, et à quel point'],
    ['gosto', 'O que o EchoTune sabe do seu gosto, e quão bem'],
  ],
  'taste show': [
    ['zeigen', 'was ich glaube, dass du magst, und wie sicher ich bin'],
    ['mostrar', 'lo que creo que te gusta, y cuán segura es mi idea'],
    ['montrer', 'ce que je crois que tu aimes, et avec quelle certitude'],
    ['mostrar', 'o que acho que você gosta, e com quanta certeza'],
  ],
  'taste forget': [
    ['vergessen', 'zurücknehmen, was du über einen Song oder Künstler gesagt hast'],
    ['olvidar', 'retirar lo que dijiste de una canción o de un artista'],
    ['oublier', 'retirer ce que tu as dit d’un titre ou d’un artiste'],
    ['esquecer', 'retirar o que você disse de uma música ou artista'],
  ],
  'taste likes': [
    ['mag-ich', 'was du magst'],
    ['me-gusta', 'lo que te gusta'],
    ['aimés', 'ce que tu aimes'],
    ['curtidas', 'o que você curtiu'],
  ],
  'taste dislikes': [
    ['mag-ich-nicht', 'was du nie hören willst'],
    ['no-me-gusta', 'lo que nunca quieres oír'],
    ['pas-aimés', 'ce que tu ne veux jamais entendre'],
    ['não-curtidas', 'o que você nunca quer ouvir'],
  ],
  'taste quality': [
    ['güte', 'wie gut EchoTune deinen Geschmack kennt, gemessen an deinem Hören'],
    ['calidad', 'qué bien conoce EchoTune tu gusto, medido con tu historial'],
    ['qualité', 'à quel point EchoTune connaît tes goûts, mesuré sur ton historique'],
    ['qualidade', 'quão bem o EchoTune conhece seu gosto, medido no seu histórico'],
  ],
  echotune: [
    ['echotune', 'EchoTune selbst: dein Hörverlauf, deine Konten, Hilfe'],
    ['echotune', 'EchoTune: tu historial, tus cuentas, ayuda'],
    ['echotune', 'EchoTune : ton historique, tes comptes, de l’aide'],
    ['echotune', 'O próprio EchoTune: seu histórico, suas contas, ajuda'],
  ],
  'echotune help': [
    ['hilfe', 'worum du bitten kannst'],
    ['ayuda', 'lo que puedes pedir'],
    ['aide', 'ce que tu peux demander'],
    ['ajuda', 'o que você pode pedir'],
  ],
  'echotune import': [
    ['importieren', 'deinen Hörverlauf mitbringen'],
    ['importar', 'traer tu historial de escucha'],
    ['importer', 'apporter ton historique d’écoute'],
    ['importar', 'trazer seu histórico de escuta'],
  ],
  'echotune status': [
    ['status', 'was ich weiß und was ich gerade tue'],
    ['estado', 'lo que sé y lo que estoy haciendo'],
    ['état', 'ce que je sais et ce que je fais'],
    ['estado', 'o que sei e o que estou fazendo'],
  ],
  'echotune web': [
    ['web', 'ein Link, der die Seite öffnet, als du angemeldet'],
    ['web', 'un enlace que abre la página con tu sesión'],
    ['web', 'un lien qui ouvre la page, connecté à ton nom'],
    ['web', 'um link que abre a página com a sua sessão'],
  ],
  'echotune token': [
    ['token', 'ein Schlüssel für Programme, die für dich handeln'],
    ['token', 'una clave para programas que actúan por ti'],
    ['jeton', 'une clé pour les programmes qui agissent en ton nom'],
    ['token', 'uma chave para programas que agem por você'],
  ],
  'echotune link': [
    ['verbinden', 'auf mehreren Plattformen eine Person sein'],
    ['enlazar', 'ser una sola persona en varias plataformas'],
    ['relier', 'être une seule personne sur plusieurs plateformes'],
    ['vincular', 'ser uma só pessoa em várias plataformas'],
  ],
  'echotune settings': [
    ['einstellungen', 'deine Zeitzone, was du teilst, und Rückblicke für diesen Kanal'],
    ['ajustes', 'tu zona horaria, lo que compartes y resúmenes para este canal'],
    ['réglages', 'ton fuseau horaire, ce que tu partages, et des bilans pour ce salon'],
    ['configurações', 'seu fuso horário, o que você compartilha e resumos para este canal'],
  ],
};

/** What Discord shows in place of a command's own name and description. */
export function localized(key: string): {
  name_localizations?: LocalizationMap;
  description_localizations?: LocalizationMap;
} {
  const entry = TABLE[key];
  if (!entry) return {};
  const each = (part: 0 | 1): LocalizationMap =>
    Object.fromEntries(LOCALES.map((locale, i) => [locale, entry[i]?.[part] ?? null]));
  return { name_localizations: each(0), description_localizations: each(1) };
}

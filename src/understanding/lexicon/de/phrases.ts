import type { Entries } from '../../languages/language.ts';

/** Whole turns of speech: help, thanks, verdicts, playlists, questions about listening. */
export const phrases: Entries = {
  'a hard day': 'langer Tag, ein langer Tag, anstrengender Tag, ein anstrengender Tag, harter Tag',
  hello: 'hallo, hi du, moin, servus, grüß dich, grüezi, guten Tag, na, huhu, hallöchen, grüß Gott',
  'good morning': 'guten Morgen',
  'good evening': 'guten Abend',
  'good night': 'gute Nacht',
  thanks: 'danke, dankeschön, danke dir, vielen Dank, danke schön, tausend Dank, besten Dank, merci dir, danke sehr',
  bye: 'tschüss, tschüs, ciao, auf Wiedersehen, bis bald, bis später, mach’s gut, bis dann',
  'how are you':
    'wie geht es dir, wie gehts, wie geht’s, wie geht es, wie gehts dir, wie geht’s dir, wie läuft’s, wie läufts',
  'who are you': 'wer bist du, was bist du, wie heißt du, wer bist denn du',
  'are you a bot': 'bist du ein Bot, bist du ein Roboter, bist du ein Mensch, bist du echt, bist du eine KI',
  great:
    'super, toll, klasse, prima, großartig, spitze, genial, wunderbar, cool, geil, perfekt, fantastisch, sehr schön, sehr gut, hammer',
  help: 'hilfe, hilf mir',
  'what can you do':
    'was kannst du, was kannst du alles, was kann ich fragen, was kann ich dich fragen, wie funktioniert das, wie funktionierst du, was machst du, was kann ich hier machen, wie benutze ich dich, was kannst du denn',
  'tell me a joke': 'erzähl mir einen Witz, erzähl einen Witz, erzähle einen Witz, kennst du einen Witz',
  'weather forecast': 'wie wird das Wetter, wie ist das Wetter, Wettervorhersage, Wetterbericht, wird es regnen',
  'capital of': 'Hauptstadt von, die Hauptstadt von, Hauptstadt',
  'write a poem': 'schreib mir ein Gedicht, schreibe ein Gedicht, schreib ein Gedicht, Gedicht',
  'write an email':
    'schreib eine E-Mail, schreib mir eine E-Mail, schreib eine Mail, E-Mail, schreib mir eine Mail, Mail',
  'write code': 'schreib ein Programm, schreib Code, schreib ein Skript, schreib mir ein Programm, schreib mir Code',
  recipe: 'Rezept, Rezepte',
  news: 'Nachrichten, Schlagzeilen',
  'book a table': 'Tisch reservieren, reservier einen Tisch, Tisch im Restaurant',
  translate: 'übersetze, übersetz, übersetzen',
  'what time is it': 'wie spät ist es, wie viel Uhr ist es, wieviel Uhr ist es',
  president: 'Bundeskanzler, Kanzler, Präsident, Bundespräsident',
  'who won': 'wer hat gewonnen, wer gewann',
  football: 'Fußball, Bundesliga, Weltmeisterschaft',
  stock: 'Aktien, Aktienkurs, Börse',
  'book a flight': 'buche einen Flug, buch einen Flug',
  calculate: 'rechne, berechne, was ist 2 plus 2, was ergibt',
  'set an alarm': 'stell einen Wecker, Wecker stellen, stell mir einen Wecker, stell den Wecker',
  'remind me to': 'erinnere mich daran, erinnere mich',
  'ignore previous instructions':
    'ignoriere alle Anweisungen, ignoriere deine Anweisungen, ignoriere alle vorherigen Anweisungen, vergiss deine Anweisungen, vergiss alle Anweisungen',
  'system prompt': 'Systemprompt, System-Prompt',
  'i love':
    'ich liebe, liebe ich, ich liebte, gefällt mir sehr, ich feiere, finde ich toll, finde ich super, finde ich klasse, finde ich gut, finde ich großartig, find ich gut, find ich super, find ich toll',
  'i like': 'ich mag, mag ich, gefällt mir, gefallen mir, gefällt mir gut, mir gefällt, mir gefallen, ich mag auch',
  'i dont like':
    'ich mag nicht, mag ich nicht, gefällt mir nicht, gefällt mir gar nicht, gefallen mir nicht, mir gefällt nicht, ich mag kein, ich mag keinen, ich mag keine, finde ich nicht gut, mag ich gar nicht, finde ich doof, finde ich blöd, ist nichts für mich',
  'i hate':
    'ich hasse, hasse ich, finde ich furchtbar, finde ich schrecklich, kann ich nicht leiden, kann ich nicht ausstehen, nervt, nervt mich, find ich schrecklich, find ich furchtbar, ich kann nicht ausstehen, ich kann nicht leiden',
  'never play':
    'spiel nie wieder, spiele nie wieder, nie wieder spielen, spiel mir nie wieder, nie mehr spielen, spiel nie mehr, spiel bloß nicht',
  awful: 'furchtbar, schrecklich, grauenhaft, scheußlich',
  boring: 'langweilig, öde',
  'thumbs up': 'Daumen hoch',
  'thumbs down': 'Daumen runter',
  block: 'blockiere, blockier, sperre, sperr',
  remove: 'entferne, entfern, lösche, lösch, streiche, streich, nimm, schmeiß, wirf, weg mit, raus mit, entfernen',
  add: 'füge hinzu, füge, füg, hinzufügen, ergänze, pack',
  'to the playlist': 'zur Playlist, zur Playlist hinzu, in die Playlist, auf die Playlist, zur Liste hinzu, zur Liste',
  'from the playlist': 'aus der Playlist, von der Playlist',
  replace: 'ersetze, ersetz, tausche, tausch, ersetzen, austauschen, tausche aus',
  rename: 'benenne um, umbenennen',
  'leave out': 'lass weg, weglassen, lasse weg',
  'save it':
    'speicher das, speichere das, speichere es, speicher es, speichern, speichere die Liste, speicher die Liste, speicher die, sichere das, speichere sie, speicher sie, behalte die Liste',
  'save the playlist':
    'speichere die Playlist, speicher die Playlist, Playlist speichern, speicher meine Playlist, sichere die Playlist',
  'to spotify': 'auf Spotify, bei Spotify, nach Spotify, in Spotify, zu Spotify',
  'make me a playlist of it':
    'mach daraus eine Playlist, mach draus eine Playlist, mach eine Playlist daraus, mach eine Playlist draus, mach mir daraus eine Playlist, mach mir eine Playlist daraus, mach mir eine Playlist draus, daraus eine Playlist, erstelle daraus eine Playlist, erstell daraus eine Playlist',
  'make me a playlist':
    'erstelle mir eine Playlist, erstell mir eine Playlist, mach mir eine Playlist, mach eine Playlist, erstelle eine Playlist, erstell eine Playlist, bau mir eine Playlist, bau eine Playlist, stell mir eine Playlist zusammen, ich brauche eine Playlist, ich hätte gern eine Playlist, eine neue Playlist, stell eine Playlist zusammen, ich will eine Playlist, ich möchte eine Playlist, mach mal eine Playlist, mach uns eine Playlist, generiere eine Playlist',
  'make the playlist public': 'mach die Playlist öffentlich, Playlist öffentlich machen',
  'make the playlist private': 'mach die Playlist privat, Playlist privat machen',
  called: 'namens, mit dem Namen, genannt, die heißt, mit Namen',
  'shuffle it':
    'mische sie, misch sie, misch das, mische das, mische die Liste, misch die Liste, mische die Playlist, misch sie durch, mische sie durch, in zufälliger Reihenfolge, zufällig anordnen',
  undo: 'rückgängig, mach rückgängig, mach das rückgängig, zurück zur letzten Liste, zurück, nimm das zurück, widerrufen, mach das bitte rückgängig',
  'start over': 'von vorne, fang von vorne an, nochmal von vorne, neu anfangen, vergiss das alles, alles auf Anfang',
  'more like this':
    'mehr davon, noch mehr davon, mehr in der Art, mehr in diese Richtung, mehr so was, mehr sowas, mehr wie das, mehr solche Musik, weiter so, mehr solche, noch mehr solche, mehr wie diese, noch mehr so was, mehr wie dieses, so etwas wie das, mehr solcher Musik, mehr solche Lieder, mehr solche Songs',
  'more like': 'mehr wie, noch mehr wie, mehr so wie, ähnlich wie das, mehr im Stil von',
  'like the': 'wie das, wie der, wie die, wie den, ähnlich dem',
  'why did you choose': 'warum hast du',
  why: 'aus welchem Grund, wie kommst du auf, erklär mir, erkläre, erklär, begründe, wie kommst du darauf',
  'delete my data':
    'lösche meine Daten, lösch meine Daten, meine Daten löschen, lösche alles über mich, lösche alle meine Daten, lösch alle meine Daten, lösche mein Konto, lösch mein Konto, mein Konto löschen, Konto löschen, vergiss alles über mich, entferne meine Daten, lösche alles was du über mich weißt, lösch alles über mich',
  'export my data':
    'exportiere meine Daten, meine Daten exportieren, gib mir meine Daten, lade meine Daten herunter, meine Daten herunterladen, zeig mir meine Daten',
  'what do you know about me':
    'was weißt du über mich, was speicherst du über mich, was hast du über mich gespeichert, welche Daten speicherst du, Datenschutz, welche Daten hast du über mich',
  'connect spotify':
    'verbinde Spotify, Spotify verbinden, verbinde mich mit Spotify, mit Spotify verbinden, verknüpfe Spotify, Spotify verknüpfen, bei Spotify anmelden, verbinde mein Spotify, Spotify-Konto verbinden, verbinde mein Spotify-Konto, Spotify koppeln',
  'disconnect spotify': 'trenne Spotify, Spotify trennen, Spotify abmelden',
  'how do i import my history':
    'wie importiere ich meine Daten, wie importiere ich meinen Verlauf, wie kann ich meine Daten importieren, wie lade ich meine Daten hoch, wie bekomme ich meine Daten, wie bekomme ich meine Daten von Spotify, wie kriege ich meine Daten, wie bekomme ich meinen Verlauf, wie komme ich an meine Daten, wie importiere ich meine Hörhistorie, Daten importieren, importieren, hochladen, wie lade ich meinen Verlauf hoch, wie füge ich meine Daten hinzu, wo bekomme ich meine Daten, wie bekomme ich meine Hörhistorie, wie importiere ich, wie lade ich meine Spotify-Daten hoch, wie importiere ich meine Spotify-Daten',
  'who is': 'wer ist, wer sind, wer war, wer waren',
  'tell me about':
    'erzähl mir von, erzähl mir etwas über, erzähl mir was über, erzähle mir von, erzähle mir etwas über, was weißt du über',
  'what album is': 'von welchem Album ist, auf welchem Album ist',
  'how fast is': 'wie schnell ist',
  'what are my playlists': 'welche Playlists habe ich, meine Playlists, zeig mir meine Playlists, zeig meine Playlists',
  'delete the playlist': 'lösch die Playlist, lösche die Playlist, Playlist löschen',
  'what is playing':
    'was läuft gerade, was läuft da, welches Lied ist das, was ist das für ein Lied, wie heißt das Lied, was spielt gerade, was höre ich gerade',
  'who sings': 'wer singt das, wer singt, von wem ist das, von wem ist das Lied, wer hat das geschrieben',
  'tell me about this song':
    'erzähl mir was über das Lied, erzähl mir etwas über den Song, erzähl mir was über die Band, erzähl mir etwas über diese Band, Infos zu diesem Lied, erzähl mir mehr über diesen Künstler, erzähl mir was über diese Band',
  'lyrics of': 'Songtext von, Liedtext von, Text von, Lyrics von',
  'how much did i listen':
    'wie viel habe ich gehört, wie viel Musik habe ich gehört, wie viel hab ich gehört, wie viel Musik hab ich gehört, wieviel habe ich gehört, wie lange habe ich Musik gehört',
  'listening time': 'Hörzeit, Hördauer, Gesamtspielzeit, Spielzeit insgesamt',
  'my stats':
    'meine Statistik, meine Statistiken, Statistik, Statistiken, meine Zahlen, meine Hörstatistik, Hörstatistik, Jahresrückblick, mein Jahresrückblick, Rückblick',
  'what do i skip':
    'was überspringe ich, was überspringe ich am meisten, welche Lieder überspringe ich, welche Songs überspringe ich, was skippe ich, wie oft überspringe ich, welche Lieder überspringe ich am meisten, was skippe ich am meisten, welche Songs skippe ich',
  'when do i listen':
    'wann höre ich Musik, wann höre ich am meisten Musik, um wie viel Uhr höre ich Musik, zu welcher Uhrzeit höre ich Musik, wann höre ich am meisten, wann höre ich meistens Musik, zu welcher Tageszeit höre ich Musik, zu welcher Tageszeit höre ich am meisten',
  'listening clock': 'Hör-Uhr, Hörgewohnheiten',
  'show me a chart':
    'zeig mir ein Diagramm, zeig mir eine Grafik, zeig ein Diagramm, zeichne ein Diagramm, mach ein Diagramm, als Diagramm, Grafik',
  'surprise me': 'überrasch mich, überrasche mich, überrasch mich mal',
  'play something':
    'spiel was, spiel etwas, spiel mir was, spiel irgendwas, mach Musik an, mach mal Musik an, spiel mal was, leg was auf, spiel einfach was',
  'give me something': 'gib mir was, gib mir etwas',
  'i want something':
    'ich will was, ich möchte was, ich möchte etwas, ich brauche was, ich brauche etwas, ich hätte gern was, ich hätte gern etwas, ich will etwas, hast du was, hast du etwas, ich brauch was, ich suche etwas, ich suche was, lieber was, dann lieber was',
  'something for': 'was für, was zum, etwas zum, etwas für, was fürs, etwas fürs',
  'for the': 'fürs',
  'recommend me something':
    'empfiehl mir was, empfiehl mir etwas, schlag mir was vor, schlag was vor, was empfiehlst du, was schlägst du vor, was soll ich hören, was kannst du mir empfehlen, kannst du mir was empfehlen, kannst du was empfehlen',
  'something like':
    'so was wie, sowas wie, etwas wie, was wie, so etwas wie, etwas in Richtung, irgendwas wie, etwas ähnliches wie, was ähnliches wie',
  'songs by':
    'Lieder von den, Songs von den, Musik von den, Lieder von der, Songs von der, Musik von der, etwas von den, was von den',
  'i feel like':
    'ich habe Lust auf, hab Lust auf, habe Lust auf, Lust auf, hätte Lust auf, mir ist nach, ich hätte Lust auf, Bock auf, hab Bock auf, ich hab Bock auf',
  'i am': 'ich bin',
  'not too': 'nicht zu, nicht allzu, nicht so',
  'nothing too': 'nichts zu, nichts allzu, nix zu',
  'could be': 'darf gern, darf, dürfen, kann gerne, kann ruhig, darf ruhig, könnte',
  'any tempo': 'Tempo egal, egal welches Tempo, das Tempo ist egal, jedes Tempo',
  'any genre': 'Genre egal, egal welches Genre, das Genre ist egal, jedes Genre, Stil egal',
  'any mood': 'Stimmung egal',
  'any artist': 'Künstler egal, egal welcher Künstler',
  'any era': 'Jahrzehnt egal, egal aus welchem Jahrzehnt, egal welches Jahrzehnt',
  'same but':
    'das Gleiche aber, dasselbe aber, das gleiche nur, dasselbe nur, gleich aber, dasselbe bitte aber, das gleiche bitte aber',
  'make it': 'mach es, mach sie, mach die Liste, mach daraus, mach das',
  'fan of': 'Fan von, Fans von',
  'good for':
    'geeignet für, passend zu, passend zum, die passen zu, passend für, das passt zu, was passt zu, die gut zu',
  'can you': 'kannst du, könntest du, würdest du',
};

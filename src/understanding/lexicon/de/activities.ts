import type { Entries } from '../../languages/language.ts';

/** What somebody does while listening. */
export const activities: Entries = {
  workout:
    'Training, Trainieren, Sport, Workout, Krafttraining, Fitness, Fitnessstudio, Muckibude, Gewichte stemmen, Gewichtheben, Trainings, trainiere, pumpen, Radfahren, Rad fahren, Fahrrad, Fahrradfahren, Boxen, Sporteinheit, schwitzen',
  running:
    'Laufen, Joggen, Lauf, Jogging, Rennen, Marathon, Laufrunde, Joggingrunde, Lauftraining, Halbmarathon, laufe, jogge, laufen gehe, joggen gehe',
  walking:
    'Spazieren, Spaziergang, Spazierengehen, Wandern, Wanderung, Gassi gehen, Gassirunde, Bummeln, spazieren gehe, spazieren gehen',
  study:
    'Lernen, Studieren, Hausaufgaben, Konzentration, Konzentrieren, konzentriertes Arbeiten, Fokus, Klausur, Prüfung, Prüfungen, Büffeln, Pauken, lerne, konzentriert, Klausurenphase, Uni, Bibliothek lernen, Lernphase',
  work: 'Arbeiten, Arbeit, Büro, Homeoffice, Programmieren, Coden, Coding, arbeite, bei der Arbeit, am Schreibtisch, Schreibtisch, Feierabendarbeit, programmiere',
  'after work': 'Feierabend, nach der Arbeit',
  sleep:
    'Schlafen, Schlaf, Schlummern, Nickerchen, Mittagsschlaf, Schlafenszeit, schlafe, müde, ins Bett gehen, Zubettgehen',
  'falling asleep':
    'Einschlafen, einschlafe, Wegdösen, einschlafen kann, nicht schlafen kann, nicht einschlafen kann, Schlafmusik, Schlaflieder, Einschlafmusik',
  'waking up':
    'Aufwachen, Aufstehen, Wachwerden, Wach werden, wach werden, Munterwerden, aus dem Bett kommen, Start in den Tag, in den Tag starten, zum Wachwerden',
  party:
    'Party, Feier, Fete, Geburtstag, Geburtstagsparty, Partys, Partynacht, Vorglühen, vorglühe, Feiern, WG-Party, Silvester, Grillen, Grillabend, Grillparty, Sommerfest, Polterabend, Geburtstagsfeier, Hausparty',
  dancing: 'Tanzen, Tanz, Tanzfläche, tanze, Abtanzen, Tanzmusik, abzappeln',
  driving: 'Autofahren, Auto fahren, Auto, Autofahrt, Fahren, im Auto, Nachtfahrt, Fahrt, Autobahn, fahre Auto, fahre',
  'road trip':
    'Roadtrip, Reise, lange Autofahrt, lange Fahrt, Urlaubsfahrt, Reisen, Urlaub, Zugfahrt, unterwegs, Flug, Roadtrips, Wochenendtrip',
  commute:
    'Pendeln, Arbeitsweg, Weg zur Arbeit, U-Bahn, Bus, Bahn, S-Bahn, Straßenbahn, auf dem Weg zur Arbeit, Heimweg, Weg zur Uni',
  cooking: 'Kochen, Backen, koche, backe, in der Küche, Küche, Plätzchenbacken',
  dinner:
    'Abendessen, Essen, Dinner, Frühstück, Brunch, Mittagessen, Restaurant, Gäste, mit Gästen, Wein, Weinabend, Frühstücken, Abendbrot, Dinnerparty, Cocktailabend, Essen mit Freunden',
  cleaning:
    'Putzen, Aufräumen, Hausarbeit, Saubermachen, Staubsaugen, Abwasch, Abwaschen, Bügeln, Wäsche, putze, Frühjahrsputz, Hausputz, Haushalt, Geschirrspülen, räume auf, Aufräum',
  meditation: 'Meditation, Meditieren, Achtsamkeit, Massage, Wellness, Spa, meditiere, Sauna, Atemübungen',
  yoga: 'Yoga, Dehnen, Stretching',
  gaming:
    'Zocken, Gaming, Videospiele, Spieleabend, Computerspielen, zocke, Daddeln, LAN-Party, Brettspielabend, Spielabend',
  reading: 'Lesen, Buch, Lektüre, lese, ein Buch lesen, Schmökern',
  wedding: 'Hochzeit, Trauung, Hochzeitsfeier, Hochzeitsparty, Hochzeitstanz, Heiraten',
  beach: 'Strand, Meer, Pool, am Strand, Baden, See, Strandtag, Sonnenbaden, Surfen, Badesee, Segeln',
  shower: 'Dusche, Duschen, unter der Dusche, Badewanne, Fertigmachen, in der Badewanne, Bad',
  kids: 'Kinder, Kids, Kindergeburtstag, Kindern, Baby, kindgerecht, Kleinkinder, meine Tochter, meinen Sohn, Familie',
  'nursery rhymes': 'Kinderlieder, Kinderlied, Kindermusik',
  painting:
    'Malen, Zeichnen, Kreativ, kreativ, Kreatives, Basteln, Schreiben, Stricken, Nähen, Töpfern, male, zeichne, bastle',
  campfire: 'Lagerfeuer, am Lagerfeuer, Camping, Zelten, Campen',
  worship: 'Gottesdienst, Kirche, Lobpreis, Anbetung, Andacht',
  karaoke: 'Karaoke, Mitsingen, zum Mitsingen, mitsinge, Mitgrölen, singe mit',
  breakup:
    'Liebeskummer, Trennung, Herzschmerz, verlassen worden, Schluss gemacht, gebrochenes Herz, Ex, meine Ex, mein Ex',
  cooldown: 'Cooldown, Abkühlen, nach dem Training, nach dem Sport, nach dem Laufen, nach dem Joggen, Auslaufen',
};

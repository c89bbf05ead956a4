/**
 * Everyday words. An artist may be called "Now" or "The One", but a lower-case everyday word is taken as what it says unless
 * something before it ("by", "like") points to a name.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `a about above absolutely across actually after afternoon again ago ahead ain album albums all almost alone along already also although always am amazing an
  and another any anybody anymore anyone anything anyway apart are area arent around artist artists as ask asleep at available avoid away awesome awful
  baby back background bad band bands basically be beat beats beautiful because become been before begin behind being believe below besides best better between big bit black block blue book boring both bought
  bpm break bring brother build bunch busy but buy by bye call came can cannot cant car care cat catalog catalogue change check children choose choice choices city class clean clear close club code coffee collection come comes
  coming compare complete completely cool correct could couldnt couple course cover covers crazy create current daily damn data date day days dear decade decades delete deserve did didnt different difficult dinner discover
  dislike disliked do does doesnt dog doing done dont door down download drive drop during each earlier early easy eat either else end energy english enjoy enjoyed enjoying enough especially even evening ever every everybody everyone
  everything exactly except excited exclude explain export extra eyes face fact family fan fans far fast favorite favorites favourite favourites feature feel feeling feelings feels felt few fewer file files find fine finish first fit five follow food
  for forever forget forgot form four free fresh friday friend friends from front full fun funny garden gave general genre genres get gets getting girl girls give given gives giving glad go goes going gold gone
  gonna good goodbye got gotta great green group guess guitar guy guys had half hand handful happen happened happens hard has hasnt hate hated hates have havent having he head hear heard hearing heart heavy hello help her
  here hers hey hi high him his history hit hits hold home hope hot hour hours house how however hows huge human hungry i id idea ideas if ignore ill im image import in include incredible info inside instead
  interested interesting into is isnt it its itself ive job joke just keep kick kid kids kill kind kinda kinds king know known knows lady land language large last lastly late lately later laugh leave left length less
  let lets level library life light like liked likes list listen listened listener listening lists little live living local long longer look looking looks lot lots loud love loved lovely loves loving low lyrics
  mad made main make makes making man many master match matter may maybe me mean meaning means meet meets mellow member men metal mid middle might min mind mine mins minute minutes miss mix mixed moment monday money month months mood moods moon more
  morning mornings most mostly mother move movie much music musical musician must my myself name named near need needed needs neither never new newer next nice night nights no nobody noise none nor normal not note
  nothing now number numbers of off offer office often oh ok okay old older on once one ones only onto open opposite or order original other others ought our out outside over own page paper part party past
  people perfect perhaps period person phone piano pick picks piece pieces place plan play played playing playlist playlists plays please pls plus poem point pop popular possible prefer pretty previous probably problem put question questions quick quickly quiet quite
  radio rain random rather read ready real really reason recent recently recommend recommendation recommendations recommended record records red refer related relax release released releases remember remind remix remove repeat replace request rest result results ride right
  rock room run runs sad safe said same save saw say says school script sea search season second see seem seems seen send sense sent serious session set seven several she short should shouldnt show shows shuffle side sick similar
  simple since sing singer singers single singles sister sit six skip skipped skipping skips sleep slow slowly small smooth so soft some somebody someone something sometimes song songs soon sort sorts sound sounding sounds space spotify spring stand star
  start started starting stat stats statistics stay steady still stop story strange street strong stuff style styles such suggest suggestion suggestions summer sun sunday super suppose sure surprise sweet take taken takes talk taste tastes tell tempo
  ten terrible than thank thanks that thats the their them theme then there theres these they theyre thing things think thinking third this those though thought three through thumbs thursday thx till time times tired to today together told
  tomorrow tonight too took top total totally touch track tracks travel tried true try trying tuesday tune tunes turn twice two type types ugh under understand undo unless until up upload upon us use used useful usual usually various
  version versions very via vibe vibes vibey video view voice wait wake walk wanna want wanted wants was wasnt watch water way we weather wednesday week weekend weeks weird well went were werent what whatever whats when whenever where which while
  white who whole whom whose why wild will wind window wish with within without woman women won wonder wonderful wont word words work working works world worst would wouldnt wow write written wrong yeah year years yellow yep yes
  yesterday yet you young your yours yourself zero ya yo u ur r pls plz gimme lemme tho bro dude man mate cheers hmm hm uh um erm huh nah nope sup lol ha haha okey alright right amazing absolute classic modern
  sounding kinda sorta ish etc stuff anything everything nothing first second third fourth fifth sixth seventh eighth ninth tenth last next previous above below final
  weather city guests crowd trip picnic garden balcony terrace rooftop window desk mom dad mum girlfriend boyfriend wife husband sister brother cat dog birthday
  add added adding also drop dropped extend extended include including instead keep keeping lose losing remove removed replace replaced swap swapped switch undo redo reset restart start stop
  count counts number numbers minutes minute min mins hr hrs hour hours second seconds day days week weeks month months year years long longer short shorter length duration
  male female singer vocals vocal voice voices lyric lyrics language singing bass drums synth synths strings guitars piano saxophone sax trumpet violin cello beat beats melody melodies rhythm rhythms sound
  oldies oldie throwback throwbacks whistling whistle screaming scream shouting growling growls growl autotune autotuned autotunes clapping claps humming yelling solos solo riffs riff choruses verses verse intro intros outro skits skit hooks hook bassline basslines drops ads podcast podcasts audiobook interviews interview crap shit rubbish nonsense remix remixes remixed version versions cover covers sth smth smthg something duplicate duplicates duplicated clone copy copies neighbours neighbors noisy commercials samples sampling falsetto harmonies harmony reverb distortion
  atlanta detroit chicago london berlin paris tokyo lagos york brooklyn bronx manchester bristol liverpool seattle nashville memphis austin compton houston miami kingston havana stockholm oslo reykjavik dublin glasgow madrid barcelona lisbon rome milan vienna amsterdam brussels hamburg munich cologne istanbul cairo accra nairobi johannesburg mumbai delhi seoul osaka kyoto beijing shanghai melbourne sydney toronto montreal vancouver angeles francisco orleans philadelphia hollywood california texas europe asia africa america scandinavia
  dunno know knew knowing known unknown explore exploring discover discovered discovering surprise surprising bored boring tired stressed excited nervous sick happy sad angry lonely okay
  python javascript code coding program essay email recipe capital president news stock price translate translation math homework poem story function prompt instructions system flight hotel ticket tickets concert concerts tour`.split(
    /\s+/,
  ),
);

"""Actions out: the words that speak of a person leaving a post. Add a phrase here, in the line where it fits.

The language is explained in `summarizer.cues.phrases`.
"""

from typing import Final

from summarizer.cues.phrases import Words
from summarizer.vocabulary import Action

_RESIGNATION: Final = Words(
    say="""
    resign~; resignation|resignations; quit~; call~ it quits
    step~ down|aside|away; step~ back from|as; stepping-down; stand~ down|aside; standing-down
    give~ up NAME; leave~ POSS .. POST; leave~ POSS .. BODY; leave~ office|as; leave~ . NAME . to|for|after|amid|over|as
    IS|be leaving NAME|POSS|for|to|after; WILL be? leave~ NAME; announce~ POSS departure; departure to; decision to leave|go|depart|step|stand
    hand~ in .. notice|resignation|papers|badge; hand~ POSS notice; give~ .. notice; give~ up .. POST|ROLE|seat; notice to leave
    tender~|submit~ .. resignation|notice|letter; letter of resignation; lay~ down .. POST|command|office; put~ in POSS papers
    vacate~ .. POST|seat; relinquish~ .. POST|ROLE|command|title|control; surrender~ .. POST; renounce~ .. POST; abdicate~|abdication
    bow~ out; walk~ out|away; withdraw~ from .. POST|BODY|ROLE; withdraw~ as; throw~ in the towel; fall~ on POSS sword
    pack~ it in; go~|leave~ of POSS own accord; step~|come~ off the board|committee|council; drop~ out of|as; not to continue as
    hand~|send~|turn~|give~|put~ in .. notice|resignation|papers|letter|badge|warrant|seals|commission; hand~|turn~|give~ back .. badge|warrant|seals|commission; hand~|give~|send~ .. BODY|ROLE his|her letter|resignation; pack~ in POSS .. POST
    lay~ down POSS .. ministry|charge|duties; call~ it a day|quits as; call~ time on his|her|their .. reign|tenure|stint|spell|time; jump~ed before . . pushed; pull~ out as .. ROLE; take~ his|her|their leave of .. BODY
    NOT serve under|out; NOT . wish|wishing|want|like to continue|stay|remain|serve; NOT continue|continuing as .. ROLE; NOT go|carry|going|carrying on as .. ROLE; clear~ his|her|their .. desk|locker|office
    ask~|begged|request~ .. to be? relieved|released|excused of|from; ask~ .. to release|relieve him|her|them from|of; place~|put~ POSS .. POST|mandate|portfolio|fate at|in .. disposal|hands
    refuse~|decline~ to go|budge|leave; dig~|digs|dug in as|over|despite|amid; vow~|insist~|pledge~ .. STAY on|as|in; must|should|ought to? go; has|have to go; time for . HIM to go
    ask~|request~|beg~ .. to be? allowed|permitted to GO; offer~ to go|leave|quit|resign; offer~ to step|stand down|aside; seek~ POSS . release from; ask~|request~ .. to be allowed|permitted .. GO
    step~|stand~ back from .. POST|ROLE; give~ way as; want~ . HIM out|gone; wants|wanted .. ROLE out|gone; for NAME|his|her NAME? head|scalp; for the head|scalp of NAME; consider|considering his|her|their . position
    """,
    but_not="""
    on|his|her|their|sick|medical|maternity|parental|family|annual|unpaid|paid|compassionate leave
    resign~ed to the|his|her|their|losing|being|defeat|a|an|its; resigned sigh|shrug|look|smile|air
    give~ notice of|that; give~ us|them|me|you notice of; board|company|trust|council gives|give notice; quit~ smoking|drinking|gambling|drugs|school|alcohol|tobacco; step~ down from .. bus|plane|train|ladder|podium|dais|stage|pulpit
    leave~ POSS .. alone|free|open|camp|pitch|court|field|stage|room|building|scene|ground|chamber; leave~ POSS .. home|house|country|door|mark|legacy; leave~ POSS job done; walk~ out of .. shop|store|bank|house|prison
    go to|on|into|through|back|ahead|further|down|home|beyond|with|for|by|there|hand|before|along|public|away|under|without; go first; refuse~|decline~ to leave .. room|building|house|home|bus|court|stage|pitch|field|scene|country|ship|hospital
    consider~ POSS position on .. board|chessboard|question|issue|matter; stay on top|track|course; excused from .. table|class|jury|room|lesson; want~ . HIM out of; for NAME head of|office|teacher|coach; hand~|turn~ in .. weapon|weapons|homework|essay|essays|performance; hand~ back .. ball|cup|trophy|keys|land
    leave~ the .. POST unfilled|vacant|open; withdraw~ as . candidate|nominee|contender; withdraw~ from .. race|contest|election|competition
    """,
)

_DISMISSAL: Final = Words(
    say="""
    remove~|drop~|ditch~|boot~|eject~|axe~|dump~ . . ROLE NAME; drop~|ditch~|dump~ NAME from|as|over|after; lose~ POSS . POST|captaincy|ministry|portfolio|armband; have|has|had lost . POST|captaincy|armband; pay~|paid .. with POSS POST; the axe falls|fell on NAME; show~ed . the exit; part~ with NAME
    strip~ed of POSS .. POST|title|captaincy|armband|command; be out of a job
    fired; AUX fired; WILL|NOT|to|could|should|can|may|might|must|or|and fire HIM|POSS|ROLE; fires HIM|POSS|ROLE
    be fired; firing HIM|POSS|ROLE; POSS firing; firing of; sacked|sacking|sackings; sacks HIM|POSS|ROLE
    WILL|NOT|to|could|should|may|might|must|or|and sack HIM|POSS|ROLE; get~|give~|face~|faces .. the sack|axe|boot|push|chop|bullet
    dismiss~; dismissal|dismissals; oust~|ouster; depose~|topple~|overthrow~|unseat~
    remove~ . as; remove~ him|her|them; throw~ out; show~ . the door; remove~ .. from .. POST|ROLE|BODY|helm; removal of|as|from; POSS removal; AUX removed; remove NAME; vote~ to remove
    AUX terminated; terminate~ HIM|employment; terminate~ .. employment|contract|ROLE|services; termination without|for|of .. employment|contract; POSS termination
    relieve~ .. of; relieve~ NAME; relieved from .. POST|duty; force~ out|from; force~ .. out; force~ .. to GO; force~ into .. retirement; forced resignation|retirement
    push~ out|aside; push~ .. out; kick~ .. out; drive~ .. out of|from; boot~ed; edge~ed out; squeeze~ed out; ease~ed out; hound~ed out
    axed|axing; axes HIM|POSS|ROLE; WILL|NOT|to axe HIM|POSS|ROLE; let~ go; let~ HIM go; let~ .. ROLE go; lay~ed off; made redundant
    strip~ .. of .. POST|title|titles|rank|ranks|role|powers|licence|license|badge; impeach~|impeachment; vote~ .. out; vote~ .. no confidence; no-confidence vote; recall vote|election; expel~ from; expulsion from
    NAME fire|sack|axe NAME; NAME sack|axe . ROLE; get~|got the . sack|axe|boot|push|chop|bullet|elbow|heave-ho|hook; give~|get~|hand~ .. his|her|their cards|p45|marching; part~ with NAME; part~ with . ROLE
    take~|pull~ .. off .. bridge|board|bench|committee|ward|case|post|command; AUX relieved due|following|amid|pending|because; struck|strike|strikes .. off|from .. register|roll|rolls; AUX struck off
    throw~|kick~ed|boot~ed|vote~|turf~ed|toss~ed|drummed .. off|out .. POST|BODY; hound~ed|chase~ed|drummed|ease~ed|edge~ed|lever~ed|eject~ed|force~ed|squeeze~ed|bundle~ed .. from|out .. POST|BODY; AUX driven|pushed|voted|thrown from|out .. POST|BODY; turf~ed out
    AUX discarded|jettisoned as|from; out goes|go NAME; out altogether|entirely|too is|are; let~ . HIM go; AUX brought down by .. vote|motion|scandal; disbar~ed|disbarred; disqualify~ed from .. POST|ROLE|office
    torn|tore|tears|tearing|rips|ripped up .. contract|deal; contract . torn|ripped up; terminate~ .. appointment|commission; contract AUX? terminated|cancelled|canceled|rescinded; employment|appointment|services|commission .. AUX terminated|cancelled|canceled|rescinded
    pay~ .. with his|her|their job|post|place|career; cost|costs|costing .. his|her|their|the .. job|post|seat|office|command|captaincy|ministry; release~|free~ .. from|of .. duties|post|office|position|responsibilities|command; AUX stood down
    drop~ed as|from; ditch~ed|dump~ed as; discharge~ed; dishonourably|dishonorably discharge~ed; cashiered; defrock~|unfrock~|laicise~|laicize~
    AUX replaced; replace~ .. as|with|ROLE; replace NAME; recall~ .. ambassador|envoy|ROLE; AUX recalled; purge~ed|purged|purges
    put~ out of .. POST; find~|found .. guilty ... impeachment|presidency; convict~ed .. impeachment; put~ an end to .. presidency|premiership|reign|tenure|rule; declare~ .. POST vacant|forfeit; dispossess~ed of .. POST; vote~ .. to unseat|oust|impeach|dismiss
    show~ .. the door|exit; hand~ .. walking papers|p45|pink slip|cards; marching orders; pink-slipped; send~ . packing
    part~ company|ways with; cut~|sever~ ties with; end~ .. tenure|reign|spell|contract|employment; cancel|cancels|cancelled|canceled|rip|ripped .. contract
    revoke~|rescind~ .. appointment|commission|licence; clear~ out; get rid of; dispense~ with; lose~ POSS job|post|seat|place|captaincy|command|office|title|ministry|portfolio|chair|chairmanship|presidency|leadership|armband; got rid of; oversaw the exit; unseating
    ask~ for .. resignation; demand~ .. resignation; sign~ off POSS exit; pull~ed from .. POST; bench~ed; bundle~ed out
    """,
    but_not="""
    fire~ed in from|off; expel~ed from . chamber|floor|meeting|session|hall|courtroom|room|country|school|class|dressing; expulsion from . country|school|chamber
    fire~ed at|into|back|off|up|shots|rockets|missiles|bullets|towards|toward|across|wide|home; fire~ed in the air; fire~ed on|upon|over the|a|his|her|their|protesters|demonstrators|crowds|civilians|police|troops
    fire~ed .. live|rubber|blank round|rounds|bullet|bullets|ammunition; fire~ed and .. round|rounds
    fire~ed . gun|guns|shot|shots|rocket|rockets|missile|missiles|bullets|rounds|weapon|weapons|torpedo|cannon|rifle|arrow|engines|engine
    fire~ed tear|rubber|warning|live|water; fire~ed NAME ahead|level;  fire~ed the . starting; fire~ed . starting; was fired at|from|by .. squad
    fire~ed . rivets|bricks|pots|clay|tiles|pottery|porcelain|salvo|salvos|volley|salute|broadside|torpedoes|arrows|question|questions|kiln; fire~ed out; fire~ed POSS .. imagination|ambition|enthusiasm; fire~ed by ambition|enthusiasm
    gun|guns|cannon|cannons|salute|volley|kiln|bricks|pots|pottery|boiler|boilers|engine|engines|rivets|flare|flares AUX fired
    fires .. broke|burn|burning|rage|raged; firing squad|line|range|pin|party; firing of .. missiles|missile|rockets|weapons|engines|pottery
    coal|gas|oil|wood fired; shots AUX fired; shot AUX fired; missile|missiles|rocket|rockets|bullets|rounds|tests AUX fired; weapon AUX fired
    sacks of; sacked the city|town; sacked . times|quarterback
    dismiss~ REPORTS|charges|calls|fears|questions|complaints|threats|claims; dismiss~ a|the|any|all|such|these|those|POSS . REPORTS|case|lawsuit|suit|charges|appeal|motion|petition|complaint|indictment|possibility|threat|calls|call|fears|questions; dismiss~ it|them|this|that as
    dismiss~ed as .. nonsense|false|fiction|baseless|untrue|rubbish|propaganda; dismissal of .. case|lawsuit|REPORTS|appeal|suit|complaint
    the|a|their|its|his|her dismissed|sacked|fired|ousted|suspended|deposed|toppled|overthrown|impeached . man|woman|ROLE; dismissed for a|nought|duck|lbw; dismissed lbw|cheaply; dismissed . for NUM; dismissed .. runs; rather replace~; throw~ out ... nominee|nominees|nomination|case|lawsuit|suit|bill|law|claim|claims|appeal|charges|conviction|proposal|ruling|motion; class|school dismissed
    remove~ .. from .. list|market|scene|wreckage|website|shelves|circulation|water|building; removal of .. tumour|tumor|trees|debris|statue|tariffs|sanctions
    removal van|men|from .. list; let~ . HIM? go of; removed . body|bodies
    terminate~ .. agreement|lease|merger|programme|program|pregnancy|talks; discharge~ed from NAME? . general|royal; discharge~ed from .. hospital|clinic|care|infirmary|bay|ward|custody; discharge~ed . weapon|gun|firearm|rifle|pistol|flare|duty|duties|sewage|waste|water|cargo|itself; discharged flare|weapon; jury|patient|patients AUX discharged; relieve~ed of POSS . wallet|purse|phone|cash|watch|coat|bag|money;
    drop~ed from .. height|plane|helicopter|crane|list|menu|shelves; laid off workers|staff|employees|hundreds
    relieve~ .. pressure|pain|stress; vote~ down .. bill|motion|amendment|plan|budget; stripped down|back|off
    fire chief|chiefs|brigade|service|department|station|authority|officer|marshal|academy|commissioner|district|rescue|captain|engine|crew|crews; take~|took|in|a|large|small|no part; let~ . HIM go free|home|to|first|ahead|on|through|back|past|unpunished
    lose~ the . seat|place|title in|by|to|race|contest; lose~ POSS POST race|contest|bid|battle|election|vote; lose~ POSS place in .. side|queue|table|team|final|league; struck off .. coast|shore|cape|island|port; throw~ .. ball|flare|line|bottle|stone|stones
    lose~ POSS seat on .. train|bus|plane; cost|costs .. job cuts|losses; costs the .. office; way|find|get|work out; release~ed .. from POSS? .. hospital|prison|jail|bail; vote~ed out of; free~ed from .. prison|jail|wreckage|custody
    force~ .. out of .. homes|cars|car|home|bus|game|match; kick~ off at|on|in|with|his|her|their|POSS . season|campaign|tournament|match|game|series|tour; recall~ that|how|the
    AUX replaced by .. digital|new system|machines|robots
    """,
)

_RETIREMENT: Final = Words(
    say="""
    retire~; retirement|retirements; early retirement; semi-retire~ed; hang~ up POSS .. boots|gloves|robe|robes|spurs|cleats|skates|racket|racquet|stethoscope|jersey|badge
    call~ time on .. career|years|days|playing; call~ it a day|quits|career; end~ .. career; career .. end~ed|over; bow~ out
    pension~ off; become~ . emeritus|emerita; emeritus|emerita; take~ .. pension; leave~ after . . . years; step~ down after .. years|decades
    step~|stand~ down|aside; final|last season|broadcast|sermon|bow; sign~ off for the last time
    hang~ up his|her|their; reach~|attain~ the . age limit|of; superannuate~; draw~|take~ POSS .. pension; on the retired list; go~|enter~|slip~|ease~|head~ into . retirement; take~|assume~ senior status; put~ POSS feet up
    conclude~|close~ .. career; POSS last|final shift|day|days|service|parade|mass|bulletin|lesson|watch|patrol .. as|after|before
    """,
    but_not="""
    a|an|the|by|of|two|three|both retired; retired .. general|colonel|major|admiral|judge|teacher|officer|nurse|engineer|detective|doctor|couple|man|woman|police|army|navy
    retirement age|home|homes|plan|plans|savings|fund|funds|benefits|account|accounts|community|village|income|pension|communities
    retired bank|police|army|navy|railway|tram|train|bus|school|primary|secondary|factory|civil|head|senior|chief|prison|fire|high|supreme|district|county|family|air JOB|ROLE; retired JOB|bishop|general|colonel|officers|soldiers|firefighters; THING AUX|will|be . retired; retired from service; AUX retired to; retire~ to POSS? . bed|bar|room|rooms|study|pavilion|chambers|chapel|museum|consider|deliberate|compost
    hang~ up POSS . coat|coats|phone|telephone|washing|picture|portrait|stocking|stockings|call; put~ POSS feet up on; last .. as a fan|spectator; reach~ the age of; when|because|as|after|once he|she|they|NAME has|have|had? reach~|reached|attain~ .. limit; after . year|years; attain~ the . of majority|consent; POSS last|final day|days of|in court
    emeritus|emerita NAME; retire~ hurt|injured|ill|out; retire~ from .. race|match|lap|rally; retire~ from .. racing|competition|competing|playing|football|soccer|cricket|tennis|rugby|boxing|athletics|skiing|cycling|swimming|golf|baseball|basketball|hockey|sport|music|touring;
    retired . agent|lawyer|diplomat|bishop|professor|footballer|player|singer|actor|politician|businessman|businesswoman; retire~ . debt|bonds|number|jersey|shirt|shares; tax-free retirement
    """,
)

_EXPIRY: Final = Words(
    say="""
    barred|prevented|prohibited .. from seeking|standing|running .. term|again|re-election|reelection; serve~ed .. years|terms that .. allow|allows|permit|permits; serve~ed the maximum|allowed|permitted .. years|terms
    TERM .. ENDS; TERM .. AUX over; expire~ .. TERM; expiry|expiration of .. TERM; TERM expiry|expiration; ENDS POSS .. TERM
    NOT be? renewed; NOT renew~; NOT .. renew~ .. TERM; non-renewal|nonrenewal; decline~|refuse~|fail~ to renew; without renewal|renewing
    NOT .. extended; not .. further|another term|contract; NOT .. extend .. TERM; not .. new contract|deal|term; no new contract; not offered .. contract|term; declined .. TERM extension
    NOT .. stand|run|seek|seeking|stood|sought|standing|running .. re-election|reelection|election|again|term|office
    NOT be? asking|looking for .. term|third|fourth|chance|mandate; not to|be? stand|run|seek|standing|running|seeking .. re-election|reelection|again|term; rule~ out .. re-election|reelection|term
    out of contract; end|close|conclusion|completion of .. TERM; term limit|limits; term-limited; complete~ .. TERM; serve~ out .. TERM; see~ out .. TERM
    NOT offer himself|herself|themselves; NOT been? reappointed|re-appointed|re-elected|reelected; NOT reappoint~|re-appoint~; NOT be|been kept on|retained; against renewing|extending|offering .. TERM
    lose~|fail~|fall~ .. re-election|reelection; lose~ .. bid|fight|battle|race|campaign for .. term; defeated for re-election|reelection|office; denied .. second|third|fourth|another|further term; defeat~|beat|beats|beaten|unseat~ .. incumbent|sitting ROLE|NAME
    let~|allow~ .. TERM|agreement to? run|lapse|expire|end; time as|at|with|in .. IS up; time IS up as|at|for
    contract|term is up; contract up; when POSS TERM; leave~ when POSS .. TERM; cease~ to be|hold; ends on; expire~; rotate~ off; outgoing
    """,
    but_not="stand|run|standing|running in the|an|this|any election; not said|say|says|decided if|whether .. stand|run; contract .. end~ed in dispute; expire~ed food|milk|visa|passport|patent; visa|passport|patent|licence|deadline|ultimatum|ceasefire expire~",
)

_DEATH: Final = Words(
    say="""
    die~; died; dead; death|deaths; died in office; killed; kill~ing of; AUX killed; pass~ away; passing of|away|on; POSS passing
    the late NAME|ROLE; POSS late ROLE; late ROLE; late NAME; assassinate~|assassination; murder~ed; murder of; slain; shot dead; suicide
    succumb~ to; lose~ POSS life|battle|fight; drown~ed; perish~; posthumous|posthumously; obituary; mourn~; fell in battle|action; killing NAME; kills NAME
    NOT be revived|resuscitated|saved; gunned down; stab~ed|stabbed|beaten|shot|hacked|burned|burnt|crushed|trampled to death; AUX executed|hanged|beheaded|lynched; suffer~ . fatal heart|stroke|injuries|wounds|seizure|collapse; NOT survive .. crash|attack|surgery|operation|fall|fire|accident|injuries|blast
    take~ POSS own life; promoted to glory; fell asleep in; called home to; enter~ed .. eternal|into rest; die~ed in harness
    found dead; bereave~ed; fatally; laid to rest; demise; collapse~ed and died; lost to .. cancer; breathed POSS last
    """,
    but_not="""
    dying to; dead tired|set|wrong|certain|silence; dead heat|end|ball|line|lock|weight|calm|sea; death toll|penalty|threat|threats|row|sentence|sentences|squad|certificate|metal|star|rate|tax
    hanged in effigy; late edition|show|night|goal|stages|shift|fee|payment|kick-off|bid|surge|equaliser|equalizer|spring|summer|autumn|winter|morning|afternoon|evening|sunday|monday|tuesday|wednesday|thursday|friday|saturday
    in|by|since|of|until|from late MONTH; late MONTH; killed off; kill~ed . bill|proposal|plan|deal|project; dead in the water
    political death; death knell; killed the game
    """,
)

_DEPARTURE: Final = Words(
    say="""
    depart~; departure|departures; exit~ .. POST|BODY|ROLE|as; POSS exit; exit of|from|as; exits; exiting; exited
    leave~ POSS .. POST; leave~ POSS .. BODY; leave~ office|as; AUX leaving; WILL|NOT|to|may|might|could|should|can leave
    has|have|had|he|she|they|who left; leaves NAME|after|for|in|on|at; left NAME; left in|on|after|to|for|last|earlier; IS|be leaving; leaving NAME . for|to|after; IS gone
    move~ on; part~ company|ways; parting of|company|ways; split~ with|from; split with; walk~ out|away; step~ down|aside|away; stand~ down|aside
    no longer; out as; is|was|are out; on POSS way out; outgoing ROLE; outgoing; mutual consent|agreement|decision; mutually agree~ed; vacate~
    end~ .. tenure|spell|reign|stint|association|employment|years|time; tenure .. end~|over; bid~|say~ .. farewell|goodbye; farewell
    cut~|sever~ ties; succeed~ NAME|him|her; replace~ NAME|him|her; take~ over from NAME|him|her|POSS; he|she|who follow~ NAME; he|she WILL follow NAME; make~ way for; AUX replaced; successor to; search for .. new|successor|replacement|ROLE; give~ up .. POST
    separation from .. company|bank|corporation|firm|employment|service|board; employment .. ended|ceased; AUX separated from .. company|corporation|service|employment
    cease~ to be|hold|serve; his|her|their last day|week|show; clear~ out? his|her|their .. desk|locker|office; ceased .. employment; free agent; release~ed by|from; AUX released; go~ after . years; not return~|returning; former employer
    resign~; resignation; quit~; hand~ over to; pull~ out
    has|have|had gone as|from .. ROLE|POST; out goes|go NAME; out|gone|leaving|departing|retiring also|too? is|are NAME; IS|was NAME last|final; POSS last|final day|week|shift|match|game|show|service .. as|at|in|with|will|was|IS; go~ POSS separate ways
    appoint~ed|name~ed|elect~ed|hire~ed|promote~ed|made|chosen|installed ... in place of NAME; appoint~ed|name~ed|elect~ed|made|chosen ... vice NAME; to be ... vice NAME; fill~|step~ ... shoes of NAME; fill~|step~ into? . NAME shoes; vacated|relinquished by; left vacant|open|empty by; vacancy left|created|caused by
    take~|assume~|inherit~|receive~|accept~ over? .. POST|reins|baton|gavel|armband|mantle|torch from NAME; hand~|pass~ .. reins|baton|gavel|torch|chain|crozier|mantle|helm|command to; turn~ over .. reins|gavel|helm|command to; give~ way to NAME; cut~|sever~ his|her|their .. ties
    end~ . years|decade|decades|months|spell|run|stint|association|reign as|at|with|in; NAME|his|her|their time|years|days as|at|with|in .. AUX over|up|ended; NAME|his|her|their . reign|tenure|spell|stint .. AUX over|up; years|time|reign|tenure|spell|stint .. come~ to an|POSS end|close; NOT be back as|for; left POSS .. POST
    """,
    but_not="""
    vice president|chairman|chairwoman|chair|chancellor|captain|admiral|mayor|minister|premier|principal|provost|governor|speaker
    departure of directors or certain|principal; departure lounge|gate|time|times|board|hall; departure from .. tradition|norm|norms|policy|practice|past|style|convention
    flight|flights|train|trains|bus|ferry|ship|plane depart~|leave~; exit poll|polls|strategy|wound|route|ramp|sign; emergency|fire exit|exits
    left POSS .. home|house|car|hotel|country|city; leave~ behind|open|alone|unanswered|hospital|home|school|a|an|him|her|them|at least|dozens|many|hundreds|thousands|people; leave~ .. door|legacy|trail|dead|injured|homeless|behind
    leave~ POSS .. alone|free|open|empty|vacant|unfilled|unlocked|running|behind; leave~ it|things|that|this|them|him|her; leave~ one|two|three|four|five|six|seven|eight|nine|ten|NUM|some|several|money|word|notes|no; leave~ current|NAME ... in charge; leave~ .. vacant|unfilled; leave~ by noon|night|the|a|an|his|her; leave~ POSS . room|building|coast|stage|field|pitch|court|scene|harbour|harbor|floor|lectern|podium|ice|ring|chamber|table|camp|ground|half|hour|road|track
    left wing|side|foot|hand|arm|leg|knee|ankle|shoulder|flank|back|bank|lane|turn|of|ventricle|field; turn~|far|the|on|his|her left
    no longer on|available|possible|necessary|needed|required|able|afford|valid|true|alive|clear|certain|enough|have|has; took|take~ over on|up? .. title|lead|leading|starring|singing|speaking|cameo role|part
    year|years|month|months|week|weeks|day|days|time left; leave of; POSS leave; has|have|had|was|were left . . . injured|dead|homeless|stranded|open|without|behind; AUX left
    maternity|paternity|medical|sick|parental|administrative|on|annual|unpaid|paid|compassionate leave
    baton ... leg|relay|lap; take~|accept~|receive~ .. from NAME? in .. relay; office party; gone as far|well|planned|far; shoes .. off|on|at; give~ way to NAME? street|road|avenue
    not return~ . call|calls|message|messages|emails|requests; no longer want|wants|believe|believes|think|know|need|needs; move~ on to .. question|topic|stage|round; goal~ .. left
    sentence|prisoner|detained|custody .. released; released on|from .. bail|jail|prison|custody|hospital; AUX released on; say~ .. that
    """,
)

OUT: Final[dict[Action, Words]] = {
    "resignation": _RESIGNATION,
    "retirement": _RETIREMENT,
    "dismissal": _DISMISSAL,
    "expiry": _EXPIRY,
    "death": _DEATH,
    "departure": _DEPARTURE,
}

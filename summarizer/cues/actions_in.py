"""Actions in: the words that speak of a person taking a post. Add a phrase here, in the line where it fits.

The language is explained in `summarizer.cues.phrases`.
"""

from typing import Final

from summarizer.cues.phrases import Words
from summarizer.vocabulary import Action

_APPOINTMENT: Final = Words(
    say="""
    appoint~|reappoint~|re-appoint~; appointment|appointments|appointee|reappointment; newly-appointed
    name~ .. ROLE|as; name~ .. to .. ROLE|POST|BODY; name~ NAME . . to .. POST|BODY; naming of
    hire~|rehire~|re-hire~; recruit~ed .. as|to|from; co-opt~|coopt~
    install~ .. as|ROLE; installation of|as; investiture; inaugurate~|inauguration
    swear~ in|into; swear~ . . in; swearing-in; take~ . oath
    tap~ . NAME; tap~ . as|for; tap~ .. to; tap~ .. ROLE
    pick~|select~|choose~ .. as|ROLE; pick~|select~|choose~ .. to head|lead|run|chair|succeed|replace|be|serve|manage|coach|fill|take
    pick~|select~|choose~ .. for .. POST; choice for|as .. ROLE|POST
    join~ ... as; join~ POSS .. BODY; join~ NAME; rejoin~
    take~ over; takeover as; take~ the helm|reins|chair|lead|wheel; take~ POSS seat; take~ up .. POST|ROLE|chair|duties; take~ on .. POST|ROLE
    take~ POSS .. POST; take~ POSS place; take~ . NAME place; POSS place . taken .. by; NAME to be . ROLE; IS to be . ROLE; get~ the nod; take~ office|charge|command; at the helm; in charge of; put~|place~|leave~|left .. in charge
    succeed~ NAME|him|her|them|the|a|as; to succeed; he|she|who follow~ NAME; he|she WILL follow NAME; succession; in succession to
    replace~ NAME|him|her; replace~ POSS . ROLE; as POSS? replacement; replacement for|as; be|was|been|being replaced by|with; AUX replaced . by|with NAME; succeeded . by
    reassume~ .. POST|ROLE; become~ .. ROLE; become~ the . to; become~ . NAME; be the new|next .. ROLE; is the new|next .. ROLE
    as .. new|next|incoming .. ROLE; new ROLE is|will; have|has|had|get|gets|got|find|finds|found|want|wants a . new ROLE; form a . government; incoming ROLE
    assume~ .. POST|ROLE|role|duties|command|responsibility|leadership|control; assumption of .. POST|office
    step~ into .. POST|ROLE|shoes|breach; step~ in as|for|to; step~ up as|to|from; fill~ .. POST|vacancy|seat|shoes|gap|slot; fill-in
    WILL|to|agreed serve as|on|in; agreed to serve; began|begin|begins|start|starts|started .. as|POST|work|duties|tenure
    ordain~|ordination; consecrate~|consecration; enthrone~|enthronement; licensed as; call~ed .. to .. POST|church|congregation|parish|bar
    accept~ .. call|POST|ROLE|invitation|offer; land~ .. POST; get~ .. the POST; handed|given|awarded|offered .. POST|captaincy|command|contract
    sign~ .. as|contract|deal; bring~ in|on .. as; draft~ed in; commission~ed as; made HIM . ROLE
    AUX made ROLE; designate~ .. as .. ROLE|successor; assign~ .. as|to; enlist~ . NAME; poach~; headhunt~; entrust~
    announce~|unveil~|confirm~|introduce~|present~|reveal~|welcome~|declare~|proclaim~ .. as .. ROLE; announce~|unveil~|introduce~|welcome~ .. new ROLE
    WILL|to lead|head|chair|coach|captain|command POSS|NAME; WILL|to administer|govern POSS .. diocese|parish|province|region|territory|BODY; WILL|to run|manage|oversee|direct|anchor|host|present POSS .. BODY
    add~ NAME .. to .. BODY|as; addition of NAME; new role as; return~ as; as interim|caretaker|acting ROLE; IS interim|acting|caretaker ROLE; POSS place|post|job|seat goes|went|passes|falls to; goes|went to POSS . deputy; sounded out .. POST|ROLE; as acting ROLE; act~ as .. ROLE; been interim|acting|caretaker ROLE since; promoted to
    take~|pick~|get~|assume~|accept~|receive~|don~|wear~|inherit~|collect~ up|over? POSS . SIGN; hand~ed|give~ed|pass~ed|award~ed|grant~ed POSS . SIGN; hand~|pass~|give~ over|on? POSS .. SIGN .. to NAME; hand~|pass~|give~ POSS .. SIGN to
    POSS .. POST|SIGN|vacancy has|have|will|would? go~|pass~|fall~|devolve~ to|on|upon; POST of .. pass~|go~|fall~ to; vacancy . filled|taken .. by; POST . filled .. by; command|control|leadership|charge has|have? pass~|devolve~ed|fall~ to|on|upon
    HIRE NAME ... as; HIRE NAME ... to be|become|lead|head|run|chair|manage|coach|captain|steady|edit|conduct|succeed|replace|fill|take; turn~|decide~|settle~|plump~|opt~ to|on|for NAME ... for|as .. POST|ROLE
    AUX engaged|enlisted|recruited|retained|lured|coaxed|snapped|drafted|roped|parachuted|brought|called|flown|taken . as .. ROLE; AUX engaged|enlisted|recruited|retained|lured|drafted|roped|parachuted|brought|called|flown in|up? to lead|head|run|chair|manage|coach|succeed|replace; taken on|in|aboard as .. ROLE; signed|signing on|up as .. ROLE
    come~ in|on|aboard as .. ROLE; come~ on board as; in|aboard|board as .. ROLE; arrive~|start~ .. as .. ROLE; slot~ in as; double~|doubling up? as .. ROLE; moonlight~ as; in comes|came|steps . NAME; in POSS place comes|came|steps|stands|is; in . OWNER place comes|steps|is
    induct~|institute~|collate~|license~|admit~|invest~|receive~|instal~|install~|seat~ .. as .. ROLE; induct~|institute~ .. into|to .. POST|parish|church; licensed to .. POST; crowned king|queen|emperor|empress; accede~ to .. POST; ascend~|mount~ . throne; accession of NAME
    swear~ . oath; administer~ . oath .. to; enter~ office as; take~ . charge|command of|as|on|at|until; take~ temporary|interim|acting|full|sole|overall|formal|caretaker charge|command|control; give~ed|hand~ed|assume~ . charge|command|leadership of
    WILL be POSS? POSS? first|new|next|incoming .. ROLE; is|are|was POSS? POSS? new|next|incoming . . ROLE; WILL be its|their|our .. ROLE; is|are now the|its|their|our? . ROLE; WILL also|now|then|initially serve as|on; ROLE since DAY; been ROLE since DAY; stands|standing as ROLE
    next ROLE NAME; new|incoming . ROLE NAME; new|next|incoming . ROLE, NAME; new|incoming . ROLE .. is|be|becomes . . NAME; next . ROLE .. be|becomes . . NAME; next ROLE is . NAME; successor|replacement .. is|was|be .. NAME; successor|replacement, . NAME ... WILL|starts|takes|begins|joins|arrives; ELECT NAME; NAME, . ELECT; as|be|becomes ELECT; give~|giving way to|for NAME
    follow~ NAME .. as|into .. ROLE|POST; relieve~ed .. change of command; relieve~ed .. change-of-command; make~ HIM . . ROLE; AUX made . ROLE; NAME to head|chair|lead|run|coach|manage|captain|command|edit .. BODY; confirm~ NAME .. to|as
    hiring|recruitment|selection|induction|institution|co-option|coopting|arrival|unveiling|choice of NAME ... as|for|to; POSS arrival|selection|induction|unveiling|accession|hiring|recruitment as; OWNER arrival|selection|induction|hiring|recruitment|move as
    declare~ed|proclaim~ed|appoint~ed|name~ed|install~ed|crown~ed himself|herself|themselves .. ROLE; place|post|seat|chair|job|role ... be taken|filled|occupied|assumed .. by; place|post|seat|chair|job|role ... be taken|filled|occupied|assumed, .. by; refuse~|decline~ to seat|swear NAME; seat~ NAME ... as .. ROLE; make~ way for NAME
    designate~ NAME; designate~ed to serve|act|succeed|replace|lead; been in charge since; IS|be filling in while|until|as|pending; WILL|to run POSS .. port|airport|harbour|harbor|ministry|embassy|city|town|district|province|state|paper|hotel|festival|gallery|library|prison until|pending|while; entrust~ed to
    turn~ down POSS . job|post|role|position|captaincy|chairmanship|invitation of|as|at|to|with; decline~|refuse~|spurn~ POSS . job|post|role|position|captaincy|chairmanship|invitation of|as|at|to|with; hold~ out .. POST to; asked to be|become|serve|lead|chair .. ROLE|BODY; asked to take on .. POST|ROLE; approached about|for|to .. POST|ROLE; win~|won|gain~ confirmation
    add~ed to .. staff|team|board|committee|cabinet|panel|bench; gets|get|got .. portfolio|command|ministry|brief; win~|land~|clinch~ POSS . job|post|role|position|commission|chair; NAME ROLE-designate
    """,
    but_not="""
    appointment of certain|principal officers; until . new|permanent .. ROLE is|are|has|can; until .. successor|replacement is|has|can
    appoint~ed time|hour|day|date|place; doctor|doctor's|dental|hospital|medical|hair|dentist|gp appointment|appointments
    appointments? with POSS doctor; by appointment; missed|miss|cancelled|book|booked|make|making|keep an|the|his|her|their appointment
    name~ed after|for; name~ed . . after|for POSS; name of; named in a|the|court|connection|an|legal; named . defendant|defendants|suspect|suspects|victim|victims
    name~ed . player|man|woman|film|book|team|side|city|song|album of; name~ the price|date; names of|on; the|his|her|their|its|my|your|our|a|an|this|that|OWNER name|names; same|real|full|first|last name; name was|is|of; be named because
    asked not to be named; named as . suspect|defendant|victim|best; condition .. named; declined to be named
    rather replace~; to be replaced|succeeded|followed|removed|dismissed|fired|sacked|sworn|questioned|sentenced|tried|charged|sued|joined|accompanied|asked|told|met
    take~ first|second|third|fourth|fifth|last|pole place; take~ POSS place at|among|in|on|alongside .. table|history|podium|queue|line|squad|world|field; take~ over|on|up? .. title|lead|leading|starring|singing|speaking|cameo role|part
    lead POSS . analysis|study|search|charge|way|line|attack|march|procession|parade|prayers|prayer|singing|worship|tributes|discussion|discussions|session|workshop|tour|talks|race|polls|table|walk|expedition|delegation
    promote~ to number|open|opener; hire~ a lawyer|car|van|boat; a|the hire car|boat|van|bike|firm; hire~ . NUM; hire~ a? law|lawyers|consultants; for hire; car|plant|bike|van hire; hired car|van|boat
    jury|jurors|witness|witnesses AUX sworn in
    picked out|off|over; pick~ up . . . prize|prizes|award|trophy|medal|bill|tab|phone|injury|knock|litter|pieces|ball|thread|passengers|litter|speed|point|points; choose|chooses|chose|choosing to; pick~ POSS way
    join~ hands|forces|in|together|the queue|the chorus|the fight|the war|the protest|the search|the eu|nato; join~ NAME in
    takeover bid; take~ over POSS .. company|firm|city|town|building|airport|streets|rival|bank|land|territory|airwaves
    continue~ to serve|lead|head|chair|manage|direct; become~ a|an .. member|officer|champion|star|fan|citizen|player; who is|was now? in charge; succeed~ in; take~ the chair away; take~ charge of .. ball; became .. clear|apparent|known|ill|involved|trapped|popular
    sign~ .. new .. deal|contract; handed|given . duties|responsibilities; assume~ that; assume~ the worst; accept~ POSS offer|resignation|retirement of; filled with; assign~ blame
    hall of fame; go~ to plan|waste|court|ground|sleep|bed|school|press|print|war; take~ the lead|wheel through|after|in|at|with|on|by|early|late; baton pass~ed to .. bend|leg|lap|runner|relay; pass~ the baton .. bend|leg|lap|runner|relay; got . job done; offered a chair and|by
    crowned .. champion|champions|carnival|beauty|winner; admitted|taken to hospital; who is|was|are now; sign~ .. petition|letter|book|register|card; in charge of POSS water; sign~ . dole; wear~ the captain's hat; licensed premises; received as a; new ROLE's
    host a party|barbecue|reception|dinner; come~ in second|third|last|first|for; refuse~|decline~ the|an offer of peace; as soon as; arrive~ as .. ROLE was|were; turn~ to page; sign~ .. contract with .. council|government|firm|company|supplier
    """,
)

_NOMINATION: Final = Words(
    say="""
    nominate~|renominate~; nomination|nominations|nominee; nominated by
    want~ .. NAME ... to be|become|head|lead|chair|succeed|replace|take; went|goes|go down VOTES; throw~ out ... nominee|nominees; vote~ down ... nominee|nominees; AUX confirmed . by .. senate|parliament|lawmakers|committee|assembly|council; clear~ed . committee
    put~ forward .. NAME|as|for|candidate; put~ . NAME . forward; put~ POSS? name forward|before|to; name AUX put forward|before
    propose~ NAME; propose~ .. as|for .. ROLE|POST; propose~ .. candidate; recommend~ NAME; recommend~ .. for|as .. ROLE|POST
    running mate; vice-presidential pick; candidate for|to .. ROLE|POST|BODY; as .. candidate; candidacy
    choice for|as|to; pick for|as|to; choice to; preferred candidate; POSS choice|pick of NAME; put~ed up for|as|to .. POST|ROLE|embassy|BODY; put~ up NAME .. for|as; earmark~ed for|as|to; send~ .. name .. to; send~ up .. name
    win~|clinch~|secure~|earn~|receive~|accept~|seal~|gain~ .. nomination; adopt~ed|select~ed|approv~ed as .. candidate; want~ NAME .. for|as .. ROLE|POST; line~ed up as|for|to .. ROLE|POST; decline~|refuse~|vote~|move~ .. to confirm|seat|approve|endorse|ratify NAME; rejection of NAME; announce~|name~|unveil~|introduce~|present~ NAME ... as his|her|their . choice|pick|nominee|running; confirmation of NAME; OWNER confirmation as
    pick~|choose~|select~|tap~ NAME|him|her; pick~|choose~|select~|tap~|name~ .. to be|head|lead|serve|run|succeed|replace
    pick~|choose~|select~|name~|tap~ .. as|for; intend~ to appoint|name|nominate; intention to appoint|nominate|name
    AUX put up for NAME; go~ before . .. committee; came before . .. committee; put~ up as; send~ . nomination; nomination goes|went|heads to
    submit~ .. name|names|nomination; designate|designate-; ROLE designate; chair-designate|minister-designate|bishop-designate|president-designate
    subject to .. approval|confirmation|ratification; await~|awaiting|pending|face~ .. confirmation|approval|ratification
    requires .. approval|confirmation; stand~|run~ for .. POST|ROLE|election|parliament|congress|senate; throw~ POSS hat
    """,
    but_not="""
    name of; names of; official|full|real|first|last|company|his|her|their|its|OWNER name
    nominate~ed for .. award|awards|oscar|oscars|prize|emmy|grammy|bafta|tony|medal|best|album|single
    oscar|award|awards|emmy|grammy|bafta|tony|academy|golden nomination|nominations|nominee|nominees
    nominating and|committee|committees|governance
    pick~ up; throw~ POSS hat at; choose|chooses|chose|choosing to; choice to make; nomination|nominations for .. award|awards|best
    """,
)

_ELECTION: Final = Words(
    say="""
    elect~|re-elect~|reelect~; by-election win
    election of|as; POSS election as|to|in|at|by|last|on; POSS election; election to; re-election|reelection
    win~|clinch~ .. election|elections|vote|ballot|runoff|run-off|contest|primary|race|seat|presidency|leadership|mayoralty|landslide|majority|referendum
    win~ POSS .. term; vote~ed in; vote~ed HIM in|into|back; vote~ into; vote~ .. in as|as .. ROLE|into; vote~ .. to elect|choose; secure~ .. votes|majority; chosen ... VOTES|votes; AUX returned, . NUM|one|two|three|four|five|six|seven|eight|nine|ten to; AUX voted POSS? new|next ROLE
    choose~ as .. ROLE; choose~ .. by .. vote|members|ballot|delegates|cardinals; choose~ .. ROLE; pick~ as .. ROLE
    return~ed as .. mp|member; declare~ed .. winner|elected; defeat~|beat|beats .. election|vote|ballot|contest|runoff|race|poll
    take~ .. of the vote|votes; election win|victory; victory in .. election|vote|runoff|ballot|poll; conclave
    AUX returned unopposed|unanimously; returned as|for|to .. ROLE|POST|parliament|council|assembly|term; show of hands ... returned; AUX voted POSS? . ROLE|POST; vote~ NAME . . ROLE; vote~ ... to make|install|appoint|name|elect|return NAME; voted in as
    top~ POSS . poll; head~ed the poll; win~|clinch~|hold~|capture~|take~ .. by-election; take~|hold~|win~|capture~|gain~ POSS . seat with|by|from|after|for; secure~|clinch~|capture~ .. presidency|premiership|mayoralty|governorship|leadership|chairmanship
    defeat~|beat~|oust~|unseat~|pip~|edge~ .. POLL; beat~|pip~|edge~ NAME . to|for|in POSS . POST; declared|duly|returned elected; declared . duly elected; carried the day .. POLL; come~ out on top in .. POLL; elected unopposed
    sweep|sweeps|swept to power|victory; retain~ .. seat|presidency|leadership
    """,
    but_not="""
    elect~ed man|woman|player of; elect~ed official|officials|representatives|body|government|office|leaders|term; elect~ not to; elect~ to GO|receive|take|pursue|defer|have|participate
    POSS election campaign|officials|official|commission|day|results|bid|fraud|observers|board|authority|commissioner|night
    seek|seeking|sought|standing|stand|stands|running|run|runs for re-election|reelection; choose|chooses|chose|choosing to; re-election bid|campaign
    voted . man|woman|player|best|most|actor|film|goal|worst|off|down|against|favourite; returned to work|duty|pavilion|home|hospital|parliament after; win~ .. race by a|the|three|four|two|half|NUM .. length|lengths|seconds|metres|minutes; beat~ .. race in|on; sack|relay|boat|horse|egg race
    """,
)

_PROMOTION: Final = Words(
    say="""
    promote~ .. to|as|from|into|ROLE; promote~ NAME; AUX promoted; POSS promotion; promotion of NAME|mr|ms|mrs|dr; promotion to|and|from|as
    elevate~ .. to|as|ROLE; elevation to|of|as; raise~ed to .. rank|see|peerage|bench|cardinal|episcopate|ROLE
    move~ up to|as|from|into; step~ up to|from|as|into; rise~ to|through .. POST|ROLE|rank|ranks|become; rise to .. POST|ROLE
    advance~ to .. rank|ROLE; upgrade~ed to .. ROLE; make~|made . partner|cardinal|captain|professor; made full professor
    create~ed . cardinal|peer|bishop; receive~|granted|awarded tenure; gazetted . ROLE; to the rank of; become~ .. ROLE; move~ into .. POST
    appoint~|name~ .. from within; internal promotion; expanded role; bump~ed|upped|fast-tracked|kicked|moved|shunted up|upstairs? to .. ROLE|POST; brevet~|breveted ROLE; graduate~ to .. POST|SIGN; move~|step~ up a|another rung|notch|rank; been elevated; made up to .. ROLE; pin~ed on
    step~ up to|into .. POST|SIGN; NAME to ROLE from ROLE
    """,
    but_not="""
    promote~ a|the|his|her|their . film|album|book|product|event|tour; promote~ public|better|good|free|world? peace|awareness|health|trade|growth|tourism|products|interests|understanding
    promote~ to|from .. league|division|championship|flight|tier; promotion race|play-off|playoff|campaign|push; sales|price promotion|promotions
    win|wins|won|gain|gained|clinched|sealed promotion; promote~ to number|open|opener; rise~ to applaud|cheer|greet|speak|ask|toast|thank|leave; rise~ to POSS feet
    """,
)

_REINSTATEMENT: Final = Words(
    say="""
    reinstate~|re-instate~; reinstatement; reinstall~ .. as; restore~ .. to|as; restoration of .. as
    return~ .. as; return~ to .. POST|duty|duties|work|office|helm|dugout|ministry|bench|screens|air|role; back as; IS back .. as; back in .. POST|charge|office
    back at the helm; back on duty|air; rehire~|re-hire~; re-employ~; reassume~|resume~ .. POST|duties|role|work; take~ back .. POST
    retake~ .. POST; reclaim~|regain~ .. POST; bring~ back; bring~ . NAME back; give~ .. POST back; get~ .. POST back; have|has .. POST back
    come~ back as; comeback as; come~ out of retirement; reappoint~|re-appoint~|reappointment; suspension .. lifted; lift~ .. suspension
    put~|place~|send~|sent HIM . back in|into|to .. POST|ROLE|office|charge; go|goes|went|going back to .. POST|duties|office|work|ministry|command; back behind|at|in POSS .. desk|microphone|mic|wheel|pulpit|helm|dugout|bench|chair; readmit~|re-admit~ .. to
    AUX recalled as .. ROLE; return of NAME ... as; POSS return as; OWNER return as; again in charge; back at work as; restored in .. POST; once more|again POSS . ROLE; bring~ NAME . back as
    cleared to return|resume; overturn~|quash~|annul~|reverse~ .. dismissal|sacking|firing|removal|suspension|termination; second|third spell|stint
    """,
    but_not="tax returns; return~ as soon; restore~ power|order|calm|electricity|service|services",
)

IN: Final[dict[Action, Words]] = {
    "appointment": _APPOINTMENT,
    "nomination": _NOMINATION,
    "election": _ELECTION,
    "promotion": _PROMOTION,
    "reinstatement": _REINSTATEMENT,
}

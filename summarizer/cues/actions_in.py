"""The words that speak of a person taking a post: add a phrase here, in the line where it fits.

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
    WILL|to lead|head|chair|coach|captain|command POSS|NAME; WILL|to run|manage|oversee|direct|anchor|host|present POSS .. BODY
    add~ NAME .. to .. BODY|as; addition of NAME; new role as; return~ as; as interim|caretaker|acting ROLE; IS interim|acting|caretaker ROLE; POSS place|post|job|seat goes|went|passes|falls to; goes|went to POSS . deputy; sounded out .. POST|ROLE; as acting ROLE; act~ as .. ROLE; been interim|acting|caretaker ROLE since; promoted to
    """,
    but_not="""
    appointment of certain|principal officers
    appoint~ed time|hour|day|date|place; doctor|doctor's|dental|hospital|medical|hair|dentist|gp appointment|appointments
    appointments? with POSS doctor; by appointment; missed|miss|cancelled|book|booked|make|making|keep an|the|his|her|their appointment
    name~ed after|for; name~ed . . after|for POSS; name of; named in a|the|court|connection|an|legal; named . defendant|defendants|suspect|suspects|victim|victims
    name~ed . player|man|woman|film|book|team|side|city|song|album of; name~ the price|date; names of|on; POSS name|names; same|real|full|first|last name; name was|is|of; be named because
    asked not to be named; named as . suspect|defendant|victim|best; condition .. named; declined to be named
    rather replace~; to be replaced|succeeded|followed|removed|dismissed|fired|sacked|sworn|questioned|sentenced|tried|charged|sued|joined|accompanied|asked|told|met
    take~ first|second|third|fourth|fifth|last|pole place; take~ POSS place at|among|in|on|alongside .. table|history|podium|queue|line|squad|world|field; take~ over|on|up? .. title|lead|leading|starring|singing|speaking|cameo role|part
    lead POSS . analysis|study|search|charge|way|line|attack|march|procession|parade|prayers|prayer|singing|worship|tributes|discussion|discussions|session|workshop|tour|talks|race|polls|table|walk|expedition|delegation
    promote~ to number|open|opener; hire~ a lawyer|car|van|boat; a|the hire car|boat|van|bike|firm; hire~ . NUM; hire~ a? law|lawyers|consultants; for hire; car|plant|bike|van hire; hired car|van|boat
    jury|jurors|witness|witnesses AUX sworn in
    picked up|out|off|over; pick~ up; choose~ to; pick~ POSS way
    join~ hands|forces|in|together|the queue|the chorus|the fight|the war|the protest|the search|the eu|nato; join~ NAME in
    takeover bid; take~ over POSS .. company|firm|city|town|building|airport|streets|rival|bank|land|territory|airwaves
    continue~ to serve|lead|head|chair|manage|direct; become~ a|an .. member|officer|champion|star|fan|citizen|player; who is|was now? in charge; succeed~ in; take~ the chair away; take~ charge of .. ball; became .. clear|apparent|known|ill|involved|trapped|popular
    sign~ .. new .. deal|contract; handed|given . duties|responsibilities; assume~ that; assume~ the worst; accept~ POSS offer|resignation|retirement of; filled with; assign~ blame
    """,
)

_NOMINATION: Final = Words(
    say="""
    nominate~|renominate~; nomination|nominations|nominee; nominated by
    want~ .. NAME ... to be|become|head|lead|chair|succeed|replace|take; went|goes|go down VOTES; throw~ out ... nominee|nominees; vote~ down ... nominee|nominees; AUX confirmed . by .. senate|parliament|lawmakers|committee|assembly|council; clear~ed . committee
    put~ forward .. NAME|as|for|candidate; put~ . NAME . forward; put~ POSS? name forward|before|to; name AUX put forward|before
    propose~ NAME; propose~ .. as|for .. ROLE|POST; propose~ .. candidate; recommend~ NAME; recommend~ .. for|as .. ROLE|POST
    running mate; vice-presidential pick; candidate for|to .. ROLE|POST|BODY; as .. candidate; candidacy
    choice for|as|to; pick for|as|to; choice to; preferred candidate
    pick~|choose~|select~|tap~ NAME|him|her; pick~|choose~|select~|tap~|name~ .. to be|head|lead|serve|run|succeed|replace
    pick~|choose~|select~|name~|tap~ .. as|for; intend~ to appoint|name|nominate; intention to appoint|nominate|name
    submit~ .. name|names|nomination; designate|designate-; ROLE designate; chair-designate|minister-designate|bishop-designate|president-designate
    subject to .. approval|confirmation|ratification; await~|awaiting|pending|face~ .. confirmation|approval|ratification
    requires .. approval|confirmation; stand~|run~ for .. POST|ROLE|election|parliament|congress|senate; throw~ POSS hat
    """,
    but_not="""
    nominate~ed for .. award|awards|oscar|oscars|prize|emmy|grammy|bafta|tony|medal|best|album|single
    oscar|award|awards|emmy|grammy|bafta|tony|academy|golden nomination|nominations|nominee|nominees
    choose~ to; choice to make; nomination|nominations for .. award|awards|best
    """,
)

_ELECTION: Final = Words(
    say="""
    elect~|re-elect~|reelect~; by-election win
    election of|as; POSS election as|to|in|at|by|last|on; POSS election; election to; re-election|reelection
    win~|clinch~ .. election|elections|vote|ballot|runoff|run-off|contest|primary|race|seat|presidency|leadership|mayoralty|landslide|majority|referendum
    win~ POSS .. term; vote~ed in; vote~ed HIM in|into|back; vote~ into; vote~ .. in as|as .. ROLE|into; vote~ .. to elect|choose; secure~ .. votes|majority
    choose~ as .. ROLE; choose~ .. by .. vote|members|ballot|delegates|cardinals; choose~ .. ROLE; pick~ as .. ROLE
    return~ed as .. mp|member; declare~ed .. winner|elected; defeat~|beat|beats .. election|vote|ballot|contest|runoff|race|poll
    take~ .. of the vote|votes; election win|victory; victory in .. election|vote|runoff|ballot|poll; conclave
    sweep|sweeps|swept to power|victory; retain~ .. seat|presidency|leadership
    """,
    but_not="""
    elect~ed man|woman|player of; elect~ed official|officials|representatives|body|government|office|leaders|term; elect~ not to; elect~ to GO|receive|take|pursue|defer|have|participate
    POSS election campaign|officials|official|commission|day|results|bid|fraud|observers|board|authority|commissioner|night
    seek|seeking|sought|standing|stand|stands|running|run|runs for re-election|reelection; choose~ to; re-election bid|campaign
    """,
)

_PROMOTION: Final = Words(
    say="""
    promote~ .. to|as|from|into|ROLE; promote~ NAME; AUX promoted; POSS promotion; promotion of NAME|mr|ms|mrs|dr; promotion to|and|from|as
    elevate~ .. to|as|ROLE; elevation to|of|as; raise~ed to .. rank|see|peerage|bench|cardinal|episcopate|ROLE
    move~ up to|as|from|into; step~ up to|from|as|into; rise~ to|through .. POST|ROLE|rank|ranks|become; rise to .. POST|ROLE
    advance~ to .. rank|ROLE; upgrade~ed to .. ROLE; make~|made . partner|cardinal|captain|professor; made full professor
    create~ed . cardinal|peer|bishop; receive~|granted|awarded tenure; gazetted . ROLE; to the rank of; become~ .. ROLE; move~ into .. POST
    appoint~|name~ .. from within; internal promotion; expanded role
    """,
    but_not="""
    promote~ a|the|his|her|their . film|album|book|product|event|tour; promote~ public|better|good|free|world? peace|awareness|health|trade|growth|tourism|products|interests|understanding
    promote~ to|from .. league|division|championship|flight|tier; promotion race|play-off|playoff|campaign|push; sales|price promotion|promotions
    win|wins|won|gain|gained|clinched|sealed promotion; promote~ to number|open|opener
    """,
)

_REINSTATEMENT: Final = Words(
    say="""
    reinstate~|re-instate~; reinstatement; reinstall~ .. as; restore~ .. to|as; restoration of .. as
    return~ .. as; return~ to .. POST|duty|duties|work|office|helm|dugout|ministry|bench|screens|air|role; back as; IS back .. as; back in .. POST|charge|office
    back at the helm; back on duty|air; rehire~|re-hire~; re-employ~; reassume~|resume~ .. POST|duties|role|work; take~ back .. POST
    retake~ .. POST; reclaim~|regain~ .. POST; bring~ back; bring~ . NAME back; give~ .. POST back; get~ .. POST back; have|has .. POST back
    come~ back as; comeback as; come~ out of retirement; reappoint~|re-appoint~|reappointment; suspension .. lifted; lift~ .. suspension
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

"""Steps: the words that speak of one in the story of a post. Add a phrase here, in the line where it fits.

The language is explained in `summarizer.cues.phrases`.
"""

from typing import Final

from summarizer.cues.phrases import Words
from summarizer.vocabulary import StepKind

STEPS: Final[dict[StepKind, Words]] = {
    "request": Words(
        say="""
        ask~ ... to . GO; ask~ .. for .. resignation|resignations; ask~ ... if|whether .. would; told|tell|tells|telling ... to . GO; told ... should|must|had to . . GO
        request~ .. resignation; request|requests for .. to . GO; request for .. resignation; request~ ... GO; at the request of; requested by
        urge~ ... to . GO; urge~ .. resignation; demand~ .. resignation|resignations|removal|dismissal|ouster|sacking|exit; demand~ ... GO; demands|demand for|that ... GO
        demand|demands for .. resignation|removal|dismissal; call~ed|calls|calling|call on|for|upon ... GO; call~ed|calls|calling|call for .. resignation|resignations|removal|dismissal|ouster|sacking|head|departure|impeachment|to
        call~ . . to GO; calls to GO; press~|pressure~ ... GO; pressed .. for .. resignation; pressure on ... GO; pressure to GO
        want~ ... to GO; want~ .. out|gone|removed|fired|sacked|replaced|dismissed; should|must|ought|needs|has|have to? . GO; time for ... GO; time to GO
        ultimatum; resign or be; plead~|beg|begged|implore~ ... GO; petition for|to|calling|demanding; appeal~ to ... GO; invite~ ... to GO; instructed|ordered ... to GO; seek~|sought .. resignation
        give~ .. choice|ultimatum|deadline; make~ .. request; resignation on|in . table|desk|hands; until .. to GO; or be dismissed|sacked|fired|removed; GO .. or be
        want~ . HIM out|gone; for NAME|his|her NAME? head|scalp; for the head|scalp of NAME; consider|considering his|her|their . position; time for . HIM to go
        please . GO; ask~ .. to be relieved; push~ for .. resignation|removal; should? NOT have been appointed; no-confidence motion
        """,
        but_not="asked about",
    ),
    "offer": Words(
        say="""
        offer~ HIM|POSS .. POST|ROLE|contract|command|chair|captaincy|seat; offer~ . POST|ROLE; AUX offered; offer~ . NAME; offer of .. POST|contract|ROLE; POST|contract offer
        approach~ .. about|for|over; approached; invite~ed .. to join|lead|become|take|serve; invitation to join|lead|serve|take|become; extend~ . offer|invitation|call
        in talks .. to|about|with|over; sound~ed out; first choice for
        """,
        but_not="offer~ . to resign|quit|step|stand|go|leave|tender|hand; offer letter|letters; offer~ POSS? . resignation|condolences|apology|apologies|support|help|prayers",
    ),
    "tender": Words(
        say="""
        tender~ .. resignation|notice|letter|retirement; submit~ .. resignation|notice|letter|papers; hand~ in .. resignation|notice|papers; hand~ .. resignation|notice; put~ in POSS papers
        offer~ . to . GO; offer~ . resignation; offer to . GO; offer of .. resignation; give~ .. notice; notify|notified|notifies .. resignation|decision|intention; notice of .. resignation|retirement|decision|intention
        hand~|send~|turn~|give~ in|back .. notice|resignation|papers|letter|badge|warrant|seals|commission; hand~|give~|send~ .. BODY|ROLE his|her letter; place~|put~ POSS .. POST|mandate|portfolio at .. disposal; ask~ .. to be? released|excused from; ask~ .. to release|relieve him|her|them
        letter of resignation; resignation letter; send~ .. resignation; present~ .. resignation; deliver~ .. resignation; inform~ed .. resignation|decision|intention; resign~ed
        """,
    ),
    "nominate": Words(
        say="""
        nominate~; nomination|nominee|nominated; put~ forward; put~ .. forward; propose~ .. as|for|NAME; recommend~ .. as|for|NAME; running mate; submit~ .. name; as .. candidate; candidate for
        tap~ . NAME; tap~ .. to|as|for; pick~|choose~|select~|name~ .. to be|head|lead|serve|run|succeed|as|for; choice for|as|to; intend~ to appoint|nominate|name; ROLE designate
        """,
        but_not="nominate~ed for .. award|awards|oscar|prize|emmy|grammy|best; choose~ to; nominating and|committee|governance|committees",
    ),
    "announce": Words(
        say="""
        announce~; announcement|announcements; declare~ .. that|would|will|as|POSS; disclose~; reveal~; statement; memo; press release; news release; in a letter; issued
        say~ ... WILL|is|was|had|has|have; said; told; tell~ .. that|would|will; inform~|notify|notified|notifies; confirm~; report~ed that|to; filing
        WILL . . GO; WILL . be; WILL join|become|take|succeed|replace|lead|head|serve|assume|return|start|begin|continue; set|due|scheduled|poised|slated to
        IS to . GO; IS to be|become|take|join|lead|head|succeed|replace|return; IS AUX? leaving|retiring|stepping|standing|quitting|resigning|joining|taking|departing|moving
        appoint~ed; name~ed; hire~ed; select~ed|chose|chosen|picked|tapped; appoints|names|hires|picks|taps|selects|chooses|elects|promotes; elect~ed; unveil~|introduce~|welcome~|present~
        promote~ed; make~|made public; go~ public; has|have|had WENT; has|have|had been? DONE; IS|been DONE; resigns|retires|quits|steps|stands|leaves|departs|dies|fires|sacks|dismisses|ousts|suspends|reinstates
        decide~ .. to; decision to; plan~ to; plans to; intends to; intention to; tweet~|post~ed; publish~ed; WENT; DONE
        """,
        but_not="be|being DONE; unannounced; name~ed after; named in . lawsuit",
    ),
    "approve": Words(
        say="""
        approve~; approval; AUX confirmed; confirm~ .. as|by|to|NAME|POST|nomination|nominee|appointment; confirmation by|of|vote|as; ratify~; ratification; endorse~; sign~ off; green light; rubber-stamp~
        accept~ .. resignation|resignations|retirement|offer|nomination|notice; acceptance of; vote~ ... to appoint|confirm|approve|elect|remove|name|select|accept|ratify|dismiss; vote~ in favour|favor|unanimously
        give~ .. nod|assent|consent|approval|blessing; assent; win~ .. confirmation|approval; back~ed .. appointment|nomination; clear~ed .. appointment|nomination; unanimously; elect~ed
        """,
        but_not="confirm~ that|reports|he|she|they|it|cases|to|monday|tuesday|wednesday|thursday|friday|saturday|sunday; confirm~ the death|deaths; approval rating|ratings; accept~ .. award|responsibility",
    ),
    "take_effect": Words(
        say="""
        effective SOON; effective; become~ effective; take~ effect; with immediate effect; with effect from; in effect; as of; immediately; on the spot; starting SOON; from SOON
        take~ office|charge|command|over; take~ up .. POST|duties|ROLE; take~ POSS .. seat|POST; take~ . oath; swear~ in|into; swear~ .. in; swearing-in; installed; inaugurate~
        start~ed|starts|begin~|began|commence~ .. POST|work|duties|as|tenure|term|leave|job; started|began|begun; assume~ed|assumes|assuming; become|becomes|became; enter~ed .. office; in POSS new POST
        WENT; has|have|had WENT; IS|been DONE; DONE; appoint~ed; hire~ed; join~ed|joins; succeed~ed; replace~ed; resume~ed; return~ed; expire~ed; TERM .. ended; reassume~ed; hand~ed over; step~ed in|into|up; IS|been moved to|from
        vacate~ed; let go; gave up; took; takes; is out|gone|dead; no longer; on leave; tendered; elect~ed; won; death of; delegated; recuse~ed; barred; laid off; last day|working
        """,
        but_not="be|being DONE; effective way|ways|treatment|tool|leader|use|manner|communication|vaccine|against; AUX effective; cost effective; left wing|side|foot|back|hand",
    ),
    "refuse": Words(
        say="""
        refuse~ .. GO|resign|resignation|POST|offer|request|demand|demands|calls|ultimatum; refuse~ to; refused; refusal to; decline~ ... GO|POST|offer|invitation|request|role|nomination|appointment; declined; decline~ to
        NOT . . GO; no . way . . GO; NOT . . resigning|quitting|leaving|going|stepping|standing|budging|retiring
        not going to . GO; not be . . resigning|quitting|leaving|stepping|pushed|forced|driven|bullied; no reason|need|justification|grounds|cause|case for? ... GO; no reason to; no justification; no intention|plans|plan|thought|question of|to|for
        reject~ .. call|calls|demand|demands|request|offer|ultimatum|pressure|pleas|suggestion|suggestions|POST; rebuff~; resist~ .. call|calls|pressure|demands; brush~|shrug~|wave~ . off|aside|away .. call|calls|demands
        vow~|pledge~|insist~|promise~|determine~ed|intend~|plan~ ... STAY; vow~ .. not; WILL|to STAY . . in|as|POST|office|on|until; going nowhere; not going anywhere|away; turn~ed|turns|turning . down; turn down; pass~ed on
        defy|defies|defied|defiant|defying|defiantly; stay~ put; cling|clings|clinging|clung to|on; dig|digs|dug in; hold~ on to; dismiss~ .. calls|call|demands; rule~ out; spurn~; snub~; stand~ POSS ground; remain~ in|as
        refuse~ to GO|budge; stand~ firm; hang~|soldier~ on; hold~ out; NOT be hounded|bounced|bullied|intimidated; not for turning; remain~ in post|office|POST; see~ out .. TERM; not comply; NOT comply|accede; reject~ed
        """,
        but_not="refuse~|decline~|declined to comment|say|discuss|answer|elaborate|give|speak|confirm|name|disclose|accept|be; declined comment|requests|by|in",
    ),
    "reject": Words(
        say="""
        reject~ .. nomination|nominee|resignation|appointment|candidate|choice|offer|bid|proposal|NAME|ROLE|application|appeal; AUX rejected; rejection of; reject~; vote~ down|against; vote~ .. down
        block~; veto~|vetoes|vetoed; refuse~|decline~ ... accept|approve|confirm|ratify|let|release|endorse|appoint|swear; NOT accept~|approve~|confirm~|ratify|let; turn~ed|turns|turning . down; turn down; throw~ out; fail~ to win|secure|confirm|approve|get
        decline~ .. resignation|offer|nomination; refuse~ .. resignation|permission; overrule~; rebuff~; oppose~; stall~ed; strike|struck|strikes down; lost the vote; snub~; disapprove~; defeat~ed .. nomination|motion
        """,
        but_not="reject~ .. REPORTS",
    ),
    "withdraw": Words(
        say="""
        withdraw~; withdrawal; pull~ .. nomination|name|candidacy|offer|appointment|out; pull~ed out; take~ POSS? .. out of .. running|consideration|contention; take~ POSS name out|off; remove~ POSS name; bow~ out|of
        drop~ .. bid|candidacy|out|nomination|plan; drop~ out; back~ out; rule~ POSS out; retract~; rescind~; recall~ . nomination; step~ aside; stand~ aside; scrap~ .. nomination|appointment|plan; abandon~ .. bid|candidacy|plan; end~ .. candidacy|bid|campaign
        """,
        but_not="withdraw~ .. troops|forces|cash|money|ambassador; withdrawal of .. troops|forces; troop|cash withdrawal",
    ),
    "reverse": Words(
        say="""
        reverse~; reversal; rescind~; reinstate~; reinstatement; change~ POSS mind|minds|course; change of heart|mind; u-turn|u-turns|about-turn|about-face|volte-face|backflip; overturn~; revoke~; annul~|annulled; quash~; undo|undoes|undid|undone
        backtrack~|back-track~; back~ down; climb~ down; climbdown; take~ back; take~ it|this|that|HIM|them|resignation|letter|notice back; take~ POSS .. appointment|resignation|dismissal|offer|nomination back; withdraw~ .. resignation|notice|dismissal; restore~ .. to|as; go~ back on; reconsider~; retract~; come~ out of retirement; strike|struck|strikes down; nullify~; void~; cancel|cancels|cancelled|canceled; declare~ .. void|invalid; called off; scrap~ .. appointment
        stay on after all; after all; rehire~; lift~ .. suspension; no longer . . resign~ing|leaving|going|stepping|retiring
        """,
        but_not="reverse gear|charges; the reverse; take~ back seat",
    ),
    "deny": Words(
        say="""
        deny~; denial|denials; dismiss~ .. REPORTS; reject~ .. REPORTS; rubbish~ed|rubbishes; refute~; rebut~; disputes|disputed|disputing; contradict~; repudiate~; disavow~; quash~ .. REPORTS; pour|pours|poured cold water; scotch~ed .. REPORTS
        AUX? NOT true; AUX untrue|false|baseless|unfounded|incorrect|wrong|inaccurate; no truth; not true; untrue; no such; there is|was no dismissal|resignation|appointment|vacancy|decision; none of this; fake news; false|baseless|unfounded REPORTS; nothing to; knock~ down .. REPORTS; NOT AUX? asked|told .. to GO
        insist~ .. NOT|no; insist~ .. AUX? NOT; NOT been? DONE; NOT AUX DONE; never resigned|offered|asked; pure speculation; just a rumour; fabrication; shoot|shoots|shot down .. REPORTS; laugh~ed off
        """,
        but_not="deny~ed access|entry|bail|boarding|parole|visa|asylum; in denial",
    ),
    "speculate": Words(
        say="""
        may|might|could . . be|have|GO|become|take|join|replace|succeed|return|lose; may|might|could; rumour|rumours|rumor|rumors|rumoured|rumored; speculation; speculate~; speculative
        consider~ing|considers|considered|weighing|weighs|mulling|mulls|pondering|contemplating|contemplates|contemplated|eyeing|debating|thinking; expect~ed to; widely expected; expected; likely; unlikely; probable; possible; possibly; perhaps; reportedly; apparently
        tip~ed to|as|for; tipped; link~ed with|to; said to; understood to; thought to; believed to; reported to be; in line; in the frame; favourite|favorite|front-runner|frontrunner|contender|contenders|shortlist|short-list|shortlisted; candidate|candidates to|for
        seen as; poised to; on the verge of; on the brink; close to; nearing; rumbling|rumblings; whispers; questions over|about; doubt|doubts over|about|as; future .. uncertain|doubt|unclear|hangs|balance; in jeopardy; under threat|pressure; unclear|unknown whether|if; whether; if
        hint~; suggest~ed; indicate~ed; would; touted; mooted; being lined up; talk of; facing the sack|axe; set to; sources say|said; plot|plots|plotting to
        """,
    ),
}

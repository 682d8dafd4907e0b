"""Other actions: the words for other duties, being kept from duties, and leave. Add a phrase in the line where it fits.

The language is explained in `summarizer.cues.phrases`.
"""

from typing import Final

from summarizer.cues.phrases import Words
from summarizer.vocabulary import Action

_REASSIGNMENT: Final = Words(
    say="""
    reassign~|re-assign~; reassignment|re-assignment; transfer~ .. to|from; AUX transferred; POSS transfer; transfer of NAME|POSS|duties|command
    move~ .. POST|ROLE|desk; move~ from .. to; move~ to .. another|new|different; move~ NAME to|from|into; AUX moved to|from|into|sideways; move~ across|over|sideways
    switch~ .. POST|ROLE; switch~ from .. to; swap~ .. POST|ROLE|places; shift~ .. to .. POST|ROLE|desk; redeploy~|redeployment; rotate~ .. to|into
    hand~ over; hand~ .. duties|responsibilities|reins|control|portfolio|brief|command to?; duties .. pass~|go|goes|given|handed|fall; pass~ .. duties|reins to
    take~ on|over|up .. duties|responsibilities|responsibility|portfolio|role|brief|POST; assume~ .. duties|responsibilities|responsibility|role
    delegate~ed|delegating; delegation of; delegate .. duties|powers|authority|to; assign~ .. duties|to|responsibilities; entrust~ .. with
    post~ed to; posting to; second~ed to; secondment; demote~|demotion; transition~ . NAME; transition~ .. to|into|from; transition from|to|into
    reshuffle~|reshuffled; change|changes .. duties|role|roles|titles; new role|duties|responsibilities|assignment|portfolio; different role|post
    in charge of; put~|place~|leave~|left .. in charge; day-to-day; duties|responsibilities|work .. carried out .. by; duties|responsibilities|work .. performed|exercised|covered|handled|discharged|undertaken|done|assumed|shouldered|met .. by; fill~ing in while|until|as|pending; go~|revert~|return~ back? to being; go~ back to .. ROLE; take~ executive|direct|personal|day-to-day charge|command|control; NAME, from . ROLE ... to . ROLE; who moves|moved|comes|came from NAME; return~ to .. POST
    translate~ to .. see|diocese|bishopric; traded|trade~ to; loan~ed to; step~ in for|to; cover~ for; deputise~|deputize~; fill~ in for; stand~ in for|as; see~ to .. duties; stand-in
    change~|swap~|trade~|exchange~ .. places|posts|jobs|desks|seats; job|post swap; swap~ the heads|chiefs|ministers|commanders|posts|jobs; become~ .. ROLE; appoint~|name~ .. new|another|different; POST|duties|work|running|responsibilities|command .. fall~|pass~|go~|devolve~ to|on|upon; give~ed|hand~ed|assign~ed POSS? . duties|responsibilities|portfolio|brief|desk|assignment; hand~|pass~|give~ over|on? POSS .. SIGN .. to NAME
    AUX detailed|attached to; shunt~|ship~ed|exile~ed|banish~ed|packed .. to .. POST|BODY|staff|desk|embassy|archive|archives; kicked|moved|pushed upstairs; move~|shift~|switch~|cross~|go~|swap~ from . FIELD to; move~|go|goes|went|cross~|switch~ .. to .. BODY|FIELD as; cross~ .. to .. FIELD|ministry|department
    look~ after|oversee~|run|running|runs .. in POSS absence|meantime; shoulder~|cover~|absorb~|inherit~ .. duties|responsibilities|portfolio|brief|workload|POST; handed|given FIELD; take~ temporary|interim|acting|caretaker charge|command|control; POSS move to .. desk|ministry|department|POST; OWNER move to .. desk|ministry|department|POST
    double~ as .. ROLE; holding the fort; hold~|mind~ the fort|shop; deputise~|deputize~; duties|cover in POSS absence; wear~ the .. armband
    run~|lead~|head~|oversee~|manage~|direct~|chair~|captain~|edit~|present~|command~ .. BODY|POST|side|work|operations|programme|affairs|show|ward|unit|congregation ... MEANTIME; look~ after ... MEANTIME; take~ care of ... MEANTIME; have|has charge|control|command of ... MEANTIME
    step~ up|in MEANTIME; step~ up|in for . weeks|months|season|rest|remainder; be|been|is|are running|leading|heading|overseeing|managing|minding ... MEANTIME; hold~ the reins|post|office|chair ... MEANTIME
    relinquish~ .. but; split~ .. roles|role|duties; add~ .. to POSS .. duties|role|portfolio
    """,
    but_not="""
    head of; move made|comes|came|follows|is|was; the|a|smooth|orderly|this|that transition; in transition
    transfer~ .. money|funds|data|shares|ownership|technology|patients|patient; transfer window|fee|deal|target|deadline|record; bank|wire transfer
    become~ a|an .. member|officer|champion|star|fan|citizen|player; who is|was now? in charge; move~ to .. hospital|house|home|city|dismiss|adjourn|strike|block; move~ from .. home|house; day-to-day life|lives|basis; moved to tears|laughter|dismiss; go~ to plan|waste|court|ground|print|war; command prompt; AUX transferred|moved|taken to .. hospital|prison|jail|ward; posted to .. address|website|page|account; hold~ .. fort against; hand~ over . keys; cover~ .. ground; in charge of POSS water; hand~ over .. weapons|hostages|hostage|documents|evidence|suspect|petition|letter|cheque|check|report|file|files|prisoner|prisoners|body|bodies|money|cash|dossier|gift|gifts|passport; title|lead|leading|starring|singing|speaking|cameo role|part
    taken over by; take~ over POSS .. company|firm|city|town|building
    """,
)

_SUSPENSION: Final = Words(
    say="""
    suspend~; place~|put~ .. on suspension; suspension|suspensions; administrative leave; garden|gardening leave; place~|put~ .. on .. leave; paid|unpaid leave
    bar~ed|ban~ed|banned|barred|prohibit~ed|forbidden from .. POST|BODY|duty|duties|office|work|ministry|campus|coaching|managing|football|practice|touchline|contact|serving|holding
    touchline ban; stand~ed down pending|while|during|from; step~ aside pending|while|during|until; step~ed back pending|while|during
    relieve~ .. pending; remove~ed from .. ministry|duty|duties|air|command pending?; temporarily remove~ed|relieve~ed|replace~ed|stand~ed; bench~ed; taken off .. air|case|duty|duties
    stand~ . HIM|ROLE down; AUX stood down; inhibited|interdicted|excluded|barred|banned|forbidden|disqualified|blocked from .. ministry|duty|duties|office|meetings|BODY; barred|banned|forbidden|prohibited .. from|to standing|sitting|serving|preaching|officiating|practising|practicing|refereeing|flying|teaching|acting|hearing|exercise .. watch|cases|patients|ministry|duties|as|until|while|for
    may|must|can|shall NOT sit|preach|officiate|minister|practise|fly|teach|serve|act .. until|pending|while|during|for; told|ordered|asked|instructed|advised .. to stay|remain at? home; sent|send|sends home pending|while|during|until|on; whip|licence|faculties withdrawn; lose~ the whip|whips
    withdraw~|remove~ the . whip; grounded pending|while|during|until; pull~ed|yanked off .. air; desk duties; shall|may|must|can|will NOT exercise|perform|carry .. functions|duties|powers|office ... pending|until|while; strip~ed of .. access|signature|badge|key|keys; AUX locked|shut out of .. office|offices|building|ministry
    stay away from .. POST|BODY|work|office; asked to stay away; desk duty; sideline~ed; kept from .. duties
    """,
    but_not="""
    suspended sentence|sentences|ceiling|matter|solids|animation|jail|prison|term; suspension bridge|system; suspension of disbelief; front|rear|car|air suspension
    suspend~ . trading|flights|flight|service|services|operations|production|play|licence|license|programme|program|talks|aid|work|search|rules|deliveries|ties|classes|parliament|constitution
    suspension of .. trading|flights|services|operations|play|aid|talks|hostilities|rules; suspended from .. ceiling|crane|ropes|wire; trading AUX suspended; sentence AUX suspended
    """,
)

_LEAVE: Final = Words(
    say="""
    leave of absence; leaves of absence; medical|sick|maternity|paternity|parental|family|compassionate|personal|study|research|adoption|bereavement|health leave
    extended|indefinite|unpaid|paid|temporary|short-term|annual|shore|administrative|voluntary leave; on leave; take~ . leave; go~ on .. leave; granted .. leave; leave until
    take~ .. week|weeks|month|months|year|semester off|out|away; IS off sick|ill; sign~ed off sick|work; absent|away on|for .. health|medical|family|sick grounds|reasons; away for .. weeks|months; career break; on furlough; take~ .. break from
    step~|stand~ back|aside|away .. for .. weeks|months|treatment|surgery|health; step~|stand~ back|aside|away .. while he|she .. treatment|recovers|recovering|recuperates; leave to recover|recuperate
    begin~|start~|return~ .. leave; sabbatical; furlough~ed; time off; time away; step~ back temporarily; temporarily step~|stepping; take~ . break from; break from .. duties|POST
    """,
    but_not="take~ his|her|their leave of; take~ leave of; take~ .. years off the; away for .. holiday|trip|tour|tournament|matches; take~ .. off POSS . time|best|record; leave of POSS senses; to leave; took time off .. clock",
)

OTHER: Final[dict[Action, Words]] = {
    "reassignment": _REASSIGNMENT,
    "suspension": _SUSPENSION,
    "leave": _LEAVE,
}

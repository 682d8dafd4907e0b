"""Word sets: words that the phrase tables share, and the verbs whose forms are not regular.

The sets are written in the language of `summarizer.cues.phrases`.
"""

from typing import Final

_ROLE: Final = """
    abbot|abbess|prioress; adjutant; alderman; bailiff; bandmaster; boss|bosses; bursar; churchwarden|churchwardens; convener|convenor; coroner; foreman; harbourmaster|harbormaster
    housemaster; kit man; harbour|harbor master; moderator; paymaster; postmaster; quartermaster; reeve; scoutmaster; selectman|selectwoman; sexton; stationmaster; verger
    administrator|administrators; adviser|advisor|advisers; ambassador|ambassadors; anchor|anchorman|anchorwoman
    analyst; apostle; archbishop; archdeacon; attorney general|attorney; auditor; bishop|bishops; cantor; captain|captains
    cardinal|cardinals; caretaker; ceo|ceos|cfo|coo|cto|cio|cmo|ciso; chair|chairs|chairman|chairmen|chairwoman|chairperson
    chancellor; chaplain; chief|chiefs; choirmaster; clerk|clerks; co-host|co-anchor|co-chair|co-head|co-chairman|co-captain|co-ceo|co-president
    coach|coaches; colonel; columnist; commandant; commander|commanders; commissioner|commissioners; commodore
    comptroller|controller; concertmaster; conductor; constable; consul; coordinator|co-ordinator; correspondent; councillor|councilor
    counsel; curate; curator; deacon; dean; delegate; deputy|deputies; director|directors; editor|editors; elder
    envoy; executive|executives; fellow; general|generals; governor|governors; head; headmaster|headmistress|headteacher
    host|presenter|newsreader|anchor; imam; inspector|inspectors; judge|judges; justice|justices; lawmaker; leader|leaders
    lecturer; legate; legislator; librarian; lieutenant; magistrate; matron; manager|managers; marshal; mayor; member|members
    minister|ministers; mp|mps; nuncio; officer|officers; official; ombudsman; organist; partner|partners; pastor; patriarch; player-manager
    pope; prefect; premier; president|presidents; priest; primate; prime minister; principal; prior; producer; professor; prosecutor
    provost; rabbi; reader; rector; registrar; reporter; representative; secretary|secretaries; secretary-general; selector; senator
    sheriff; skipper; speaker; spokesman|spokeswoman|spokesperson; superintendent; supervisor; surveyor; taoiseach; treasurer; trustee|trustees
    tsar|czar; vicar; vice-president|vice-chancellor|vice-chair|vice-chairman|vice-captain|vice-principal; warden; whip
    alderwoman; assemblyman|assemblywoman; attaché|attache; beadle; burgess; chancellors; charge d'affaires; chargé d'affaires; chieftain; congressman|congresswoman; councilman|councilwoman
    councillors|councilors; examiner; frontbencher; mayoress; monarch; notary; ombudswoman; parliamentarian; portreeve; procurator; rapporteur; regent; seneschal; sergeant-at-arms; usher; viceroy; whips
    under-secretary|undersecretary|undersecretaries; vice-consul; vice-governor; vice-mayor; vice-minister; vice-provost; vice-chairwoman; vice-skipper; pro-vice-chancellor|pro-chancellor; sub-dean|subdean
    adjudicator; arbiter|arbitrator; defender; mediator; recorder; solicitor; receiver; liquidator; public defender
    admiral|admirals|rear-admiral|vice-admiral; aide-de-camp; bosun|boatswain; brigadier; corporal; coxswain|cox; ensign; helmsman; midshipman; navigator; purser; sergeant|sergeant-major; second-in-command; first|chief mate
    archimandrite; archpriest; canon; catholicos; coadjutor; deaconess; evangelist; exarch; mufti; pontiff; preacher; prebendary; precentor; prelate; presbyter; sacristan; suffragan; vicar-general; mother|father superior
    archivist; choir master; choreographer; dramaturg; kapellmeister; laureate; maestro; conservator; toastmaster; ringing|tower master|captain; prima ballerina; music|choral director
    headteachers; proctor; tutor; head boy|girl; housemistress; schoolmaster|schoolmistress; lector; postmistress; stationmistress; harbour|dock|port|lock|web|quarry|hospital|grand|worshipful|deputy master; master of
    chro|cpo|cro|cso; consultant; economist; forewoman; organiser|organizer; overseer; publisher; steward; strategist; supremo; underwriter; actuary; head|executive|pastry|sous chef; sous-chef; sommelier; head|chief gardener|keeper|ranger|nurse|physio|porter|engineer|scientist|pilot
    assistant|assistants; commentator; co-presenter; critic; newscaster; pundit; showrunner; weatherman|weathergirl; groundsman|groundswoman|greenkeeper; gamekeeper; physio|physiotherapist; scout; trainer; umpire; team principal
    chairs|co-chairs|co-directors; number two; custodian; governess; postholder|office-holder; caretakers; janitor; housekeeper; concierge; lighthouse|lock keeper; lock-keeper; medical examiner; patron; proprietor; spokespeople
"""
_POST: Final = """
    post|posts; job|jobs; role|roles; position|positions; seat|seats; office; command; chair; duties; responsibilities
    portfolio; brief; captaincy; chairmanship|chairwomanship|chairpersonship; presidency|vice-presidency; premiership
    directorship; leadership; managership; editorship; deanship; professorship; governorship; commissionership; mayoralty
    ministry; secretaryship; stewardship; throne; papacy; priesthood; episcopate; bishopric; see; pulpit; parish; bench; gig
    helm; reins; hot seat; dugout; ambassadorship; judgeship; headship; crown; trusteeship; membership; commission; assignment
    admiralship|generalship|colonelcy|lieutenancy|brigade command; archbishopric|archdeaconry|benefice|canonry|chaplaincy|curacy|deaconry|incumbency|living|pastorate|patriarchate|pontificate|primacy|rectorship|vicariate
    chancellorship|vice-chancellorship; chieftaincy; clerkship; conductorship; consulship|consulate; controllership; coronership; curatorship; editor's chair; embassy; fellowship; headmastership; inspectorship; kingship|regency; lectureship
    the partnership; librarianship; mastership; organistship; principalship; proctorship; provostship; rectorate; registrarship; secretaryship-general; shrievalty; speakership; superintendency; treasurership; vice-captaincy|vice-chairmanship; wardenship
"""
# What is handed over or taken up with a post, and stands for it.
_SIGN: Final = """
    reins; baton; gavel; helm; wheel; armband; chain|chains of office; mayoral|mayor's chain|chains|robes; seal|seals of office; crosier|crozier; mantle; hot seat; captaincy; keys to POSS .. parlour|office|mansion
    top job|post|spot|seat; big|corner job|chair|office; leadership; presidency; chairmanship
"""
# How a body wins somebody over, of whom the post or the work follows: "turned to Roth as".
_HIRE: Final = """
    engage~|enlist~|recruit~|retain~|contract~|lure~|tempt~|entice~|coax~|poach~|headhunt~|sign~|land~|secure~|hire~|unveil~|announce~|adopt~|present~|parade~; snap~ up; take~ on; sign~ up; line~ up; draft~ in; rope~ in; call~ in; parachute~ in; fly~ in
    bring~ in|on|aboard; bring~ on board; turn~ to; settle~ on; decide~ on; plump~ for; opt~ for
"""
# The fields that governments are divided into.
_FIELD: Final = """
    agriculture; culture; defence|defense; economy; education; energy; environment; finance; fisheries; foreign affairs; forestry|forests; health; housing; industry; interior; justice; labour|labor; sport|sports; tourism; trade; transport; treasury; welfare
"""
_POLL: Final = "election|elections|by-election|by-elections; vote|ballot|runoff|run-off|contest|primary|race|poll|polls|count|recount|landslide|referendum|caucus"
_BODY: Final = """
    board|boards; company; club; team; firm; agency; government; cabinet; party; council; committee; commission; department
    church; congregation; diocese; university; college; school; faculty; institute; academy; bank; station; network; channel
    newspaper; paper; magazine; newsroom; programme|program; show; squad; side; staff; organisation|organization; union
    association; federation; league; foundation; regiment; unit; battalion; brigade; fleet; force; navy; army; orchestra
    theatre|theater; museum; hospital; trust; charity; group; business; division; bureau; administration; court; senate
    parliament; assembly; country's .; corporation; franchise; society; laboratory|lab; institution; order; task force
"""
# What somebody is by trade: behind "retired" the word tells who they are, not what they did.
_JOB: Final = """
    accountant|accountants; builder|builders; carpenter; clerk|clerks; dentist|dentists; detective|detectives; doctor|doctors; driver|drivers; electrician
    engineer|engineers; farmer|farmers; firefighter|firefighters; fisherman|fishermen; jeweller; journalist|journalists; lawyer|lawyers; lecturer; mechanic
    miner|miners; nurse|nurses; officer|officers; optician; pharmacist; physician; pilot|pilots; plumber; policeman|policewoman; postman|postwoman; sailor|sailors
    schoolteacher|schoolmaster; scientist; shopkeeper; social worker; soldier|soldiers; solicitor; surgeon; surveyor; teacher|teachers; vet; worker|workers
"""
# What is retired without having a post.
_THING: Final = """
    aircraft; bell; boat; bus|buses; camera; car|cars; colours|colors; computer; dog|dogs; engine|engines; ferry|ferries; flag; fleet; greyhound|greyhounds; hoist; horse|horses
    hound; jersey; jet|jets; locomotive; machine|machines; name; number; plane|planes; press; reactor; rover; satellite; server; ship|ships; shirt; submarine; telescope; train|trains; tram|trams; vessel
"""
# What a person does who goes, as a bare verb.
_GO: Final = """
    resign; quit; step down|aside; stand down|aside; go; leave; depart; retire; vacate; give up; hand in; relinquish
    be dismissed|fired|sacked|removed|replaced; tender .. resignation; walk away; move on; bow out
"""
# What a person does who stays, as a bare verb.
_STAY: Final = "stay; remain; continue; carry on; fight on; soldier on; serve out; see out; finish; complete"
# What a person did who went, or what was done to them.
_WENT: Final = """
    resign~ed; quit; step~ed down|aside; stand~ed down|aside; retire~ed; die~ed; depart~ed; left; pass~ed away
    relinquish~ed; vacate~ed; abdicate~ed
"""
# What a body did to a person: past forms.
_DONE: Final = """
    fire~ed; sack~ed; dismiss~ed; oust~ed; remove~ed; terminate~ed; relieve~ed; force~ed out; push~ed out; axe~ed; let go; vote~ed out
    strip~ed; suspend~ed; reassign~ed; transfer~ed; promote~ed; elevate~ed; reinstate~ed; depose~ed; demote~ed; replace~ed; killed
    recall~ed; second~ed; ordain~ed; consecrate~ed; enthrone~ed; install~ed; elect~ed|re-elected|reelected; discharge~ed; defrock~ed
"""
_AUX: Final = "is; are; was; were; be; been; being; has been; have been; had been; 's been; gets; got"
_POSS: Final = "his; her; their; its; my; your; our; the; a; an; this; that; NAME"
_HIM: Final = "him; her; them; me; us; NAME"
_MONTH: Final = (
    "january|february|march|april|may|june|july|august|september|october|november|december;"
    "jan.|feb.|mar.|apr.|jun.|jul.|aug.|sept.|sep.|oct.|nov.|dec."
)
_DAY: Final = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday; yesterday; today; this week|month|morning"
)
_SOON: Final = "immediately; today; tomorrow; upon; on; from; as of; as; at; in; monday|tuesday|wednesday|thursday|friday|saturday|sunday; MONTH"
# What bounds the time for which somebody does another's work.
_MEANTIME: Final = """
    in his|her|their|OWNER absence|stead|place; for now; for the moment|present|interim; for the time being; until; till; meanwhile; in the meantime|interim; temporarily; pending
    on an interim|acting|temporary|caretaker basis; ad interim; while|whilst he|she|they|the|it
"""
_REPORTS: Final = """
    report|reports|rumour|rumours|rumor|rumors|claim|claims|allegation|allegations|suggestion|suggestions|speculation
    talk; idea; notion; story|stories; assertion|assertions; criticism; concerns; accusation|accusations; charges
"""
_ENDS: Final = (
    "expire~|end~|lapse~|conclude~|finish~; run~ out; come~ to an end; be up; is up; was up; draw~ to a close"
)
_TERM: Final = "term|terms|contract|mandate|tenure|tour|deal|fellowship|commission|spell|secondment|appointment|employment; service agreement|agreements"

SETS: Final[dict[str, str]] = {
    "ROLE": _ROLE,
    "POST": _POST,
    "SIGN": _SIGN,
    "HIRE": _HIRE,
    "FIELD": _FIELD,
    "POLL": _POLL,
    "DAY": _DAY,
    "BODY": _BODY,
    "GO": _GO,
    "STAY": _STAY,
    "WENT": _WENT,
    "DONE": _DONE,
    "AUX": _AUX,
    "POSS": _POSS,
    "HIM": _HIM,
    "MONTH": _MONTH,
    "SOON": _SOON,
    "MEANTIME": _MEANTIME,
    "REPORTS": _REPORTS,
    "ENDS": _ENDS,
    "TERM": _TERM,
    "JOB": _JOB,
    "THING": _THING,
}

# Third person, past, participle, -ing of the base form.
IRREGULAR: Final[dict[str, str]] = {
    "be": "is was been being",
    "become": "becomes became become becoming",
    "begin": "begins began begun beginning",
    "bid": "bids bade bidden bidding",
    "beat": "beats beat beaten beating",
    "bring": "brings brought brought bringing",
    "choose": "chooses chose chosen choosing",
    "come": "comes came come coming",
    "cut": "cuts cut cut cutting",
    "draw": "draws drew drawn drawing",
    "drive": "drives drove driven driving",
    "fall": "falls fell fallen falling",
    "fight": "fights fought fought fighting",
    "fly": "flies flew flown flying",
    "get": "gets got gotten getting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "hang": "hangs hung hung hanging",
    "hold": "holds held held holding",
    "lay": "lays laid laid laying",
    "leave": "leaves left left leaving",
    "let": "lets let let letting",
    "lose": "loses lost lost losing",
    "make": "makes made made making",
    "overthrow": "overthrows overthrew overthrown overthrowing",
    "put": "puts put put putting",
    "quit": "quits quit quit quitting",
    "retake": "retakes retook retaken retaking",
    "rise": "rises rose risen rising",
    "run": "runs ran run running",
    "say": "says said said saying",
    "see": "sees saw seen seeing",
    "send": "sends sent sent sending",
    "show": "shows showed shown showing",
    "stand": "stands stood stood standing",
    "swear": "swears swore sworn swearing",
    "take": "takes took taken taking",
    "tell": "tells told told telling",
    "throw": "throws threw thrown throwing",
    "win": "wins won won winning",
    "withdraw": "withdraws withdrew withdrawn withdrawing",
}

# Regular but for a doubled last letter.
DOUBLING: Final = frozenset(
    [
        "admit",
        "ban",
        "bar",
        "don",
        "drop",
        "expel",
        "pip",
        "pin",
        "plan",
        "readmit",
        "rebut",
        "scrap",
        "ship",
        "shrug",
        "snap",
        "snub",
        "step",
        "strip",
        "submit",
        "swap",
        "tap",
        "tip",
        "top",
        "transfer",
    ]
)

"""Thingwords: words in and before capitalised names that are no person's — bodies, places, papers, ships."""

import re
from typing import Final

from summarizer.attribution.words import ORGANIZATION_WORDS

_THING_WORDS: Final = """
    act agreement airport alliance amendment annual archive army arrangement arena avenue award bay beach bill boulevard bridge building
    business businesses canal canyon capital castle cathedral cemetery centre center certain championship charter christmas clinic club code
    coast coalition commons communications company compensation compensatory conference constitution controller convention corps council court cup
    day deal desert desk directors division easter embassy enterprise enterprises equity eve executive exchange exhibit fair falls farm federal festival
    field films financial fire forum foundation fund gallery games garden gardens general global group guard hall harbour harbor headquarters healthcare
    heights high hill hills holdings hospice hotel hurricane incentive infectious initiative inn insurance international investment investments island islands
    item jail jury lake laboratories laboratory lane law league library line logistics lodge lottery management market materials meeting memorial
    military mill mine mines ministry mosque motors mount mountain museum national navy network nominating northern observatory ocean office officer officers
    organization organisation palace park parliament partners peninsula philharmonic plan plant plaza police policy press principal prize product products
    program programme project province pump radio railway rangers recovery reef region registration regulation relations republic resources restaurant
    risk river road robotics rule rules school sciences sea securities section senate series service services shipping show sound southern
    special square stadium states station stock strait strategy street studio studios summit symphony synod systems technologies technology
    airways bancorp bancshares biosciences brands breweries brewery chemicals creek crossing crescent dairies derby downs energy entertainment estates
    festivals foods gorge haven health herald homes hotspur institute junction labels labs metals minerals mining mutual observer packaging pharma pharmaceuticals point
    properties publishing quay rovers savings software springs terminal textiles therapeutics toys ventures wanderers water waterworks wildcats
    telecom temple territory tribunal theatre theater title today tower towers trail trust typhoon union united university urban valley vessel video village
    wharf wire world yard zone
"""
IN_THINGS: Final = (
    frozenset(_THING_WORDS.split())
    | (ORGANIZATION_WORDS - {"church", "house", "palace", "trust", "watch", "club", "forces", "workers"})
    | {"hse", "inc", "co", "ltd", "plc", "gmbh", "ag", "sa", "llc", "corp", "re", "no"}
)
"""Words that no person's name holds, in lower case."""

_TRADE_WORDS: Final = """
    actor actress architect artist astronomer author ballerina barrister bassist batsman batter biologist blogger boxer broadcaster bowler chef chemist choreographer comedian
    comedienne composer conductor cyclist dancer defender designer dramatist drummer economist engineer entrepreneur essayist fast-bowler film-maker filmmaker flautist
    fly-half forward full-back fullback geologist goalkeeper goalscorer golfer guitarist headliner historian hooker inventor journalist jockey keeper kicker leg-spinner lecturer
    librarian linebacker lock mathematician mezzo-soprano midfielder musician novelist nurse opener painter photographer physicist pianist pitcher playwright poet postmaster
    programmer prop psychologist quarterback receiver sculptor shortstop singer skater skier soprano spinner sprinter starter striker substitute surgeon swimmer teacher
    tenor umpire referee violinist weightlifter wicketkeeper winger wing-back writer screenwriter foreman churchwarden quartermaster nominee candidate
"""
TRADES: Final = frozenset(_TRADE_WORDS.split())
"""What somebody does, in lower case: with a capital right before a name it only begins the sentence, "Striker Ana Roth"."""

_OFFICE_WORDS: Final = """
    affairs commerce defence defense education energy finance foreign health homeland human interior labor security services
    state trade transport treasury students operations sales marketing communications technology strategy officer officers emeritus legislator longtime retired
"""
OFFICES: Final = frozenset(_OFFICE_WORDS.split())
"""Words of an office right before a name, in lower case: "Homeland Security Ana Roth"."""

_OPENING_WORDS: Final = """
    san santa são sao port porto puerto cape fort lake mount los las new north south east west northern southern eastern western central
    upper lower great greater royal national united american british saint sankt st hong saudi buenos sri sierra costa el-salvador hospital
    banque banco radio glas le la les el il the villa nova ciudad kuala tel rue place via club real inter sporting dagens obras elected
    acting interim
"""
OPENING_THINGS: Final = frozenset(_OPENING_WORDS.split())
"""First words of places and bodies, in lower case."""

BEFORE_THINGS: Final = re.compile(
    r"(?:(?<![\w-])(?:in|at|near|outside|inside|into|across|around)|(?<![\w-])(?i:the|mayor|head|heads|chief|chair|chairman|chairwoman|president|bishop|governor|minister|executive|director|manager"
    r"|officer|university|port|state|city|town|village|island|county|province|district|region|republic|kingdom|diocese|board|captain|coach|editor|owner|founder|boss|secretary|treasurer)\s+(?:of|at|for)"
    r"|(?<![\w-])(?:[Ii]nstitute|[Ii]nstitution|[Mm]inistry|[Dd]epartment|[Ss]chool|[Cc]ollege|[Aa]cademy|[Ff]aculty|[Mm]useum|[Bb]ank|[Cc]hurch|[Cc]athedral|[Oo]rder|[Uu]nion|[Aa]ssociation|[Ff]ederation|[Ss]ociety|[Ll]eague|[Cc]ouncil"
    r"|[Cc]hamber|[Bb]ureau|[Aa]gency|[Aa]uthority|[Cc]entre|[Cc]enter|[Bb]attle|[Ss]iege|[Tt]reaty|[Bb]ay|[Gg]ulf|[Ii]sle|[Pp]arish|[Ss]ee|[Aa]rchdiocese|[Bb]ishopric|[Gg]uild|[Bb]orough|[Pp]ort)\s+(?:of|for)(?:\s+the)?"
    r"|(?:Street|Road|Avenue|Lane|Square|Terrace|Quay|Hill|Park),"
    r"|(?<![\w-])(?:[Tt]he|company|firm|club|frigate|ferry|ship|vessel|yacht|trawler|tanker|destroyer|dredger|submarine|daily|weekly|newspaper|paper|broadcaster|station|bank|maker|retailer|group|party|agency|network"
    r"|insurer|reinsurer|airline|carrier|village|town|city|band|label|start-up|startup|charity|union))\s+$"
)
"""What stands before a name that is a body's, a place's or a ship's: "in X", "the mayor of X", "the ferry X"."""

BEHIND_THINGS: Final = re.compile(
    r",?\s+(?:plc|PLC|Inc|Ltd|Limited|LLC|LLP|Corp|GmbH|AG|SA|NV|SC|FC|AFC|CF|RFC|Holdings|Group)\b"
)
"""What stands behind the name of a company or a club."""

"""Namewords: the words around and inside names — titles, suffixes, particles, and what only looks like a given name."""

from typing import Final

HONOURS: Final = frozenset(["phd", "md", "dds", "esq", "obe", "cbe", "mbe", "kc", "qc", "mp", "msp"])
GENERATIONS: Final = frozenset(["jr", "sr", "ii", "iii", "iv"])
_PARTICLE_WORDS: Final = """
    abu af al av ben bin bint binti binte da dal dalla das de degli dei del della den der des di do dos du el ibn la las le lo
    los mac ní nic ó op st t ten ter van vom von uí zu zum zur
"""
# Words that stand before a name and are not part of it.
_TITLE_WORDS: Final = """
    mr mrs ms miss mx dr prof professor sir dame lord lady rt hon honourable honorable
    venerable excellency eminence rev reverend fr father monsignor sister brother bishop archbishop cardinal pope rabbi imam pastor canon dean abbot ayatollah sheikh msgr
    president premier prime minister secretary chancellor senator sen rep representative congressman congresswoman lawmaker
    governor gov mayor councillor councilor councilman councilwoman alderman assemblyman assemblywoman speaker delegate
    commissioner ambassador envoy judge justice magistrate attorney solicitor counsel prosecutor sheriff marshal constable warden
    chief officer director chairman chairwoman chairperson chair ceo cfo coo cto executive manager head leader founder owner
    treasurer comptroller rector provost principal trustee partner coach skipper captain capt lieutenant lt colonel col general
    gen major maj admiral adm brigadier brig commodore sergeant sgt corporal cpl private pvt commander cmdr agent
    king queen prince princess baron baroness duke duchess earl count countess emperor
    spokesman spokeswoman spokesperson editor reporter columnist anchor host analyst lawyer detective det inspector insp
    superintendent supt cr crs cllr cllrs clr ven preb amb atty pte spr gnr lcpl ssgt msgt ensign ens radm vadm cdr lcdr wg sqn flt ldr dci dcs hhj shri smt datuk dato
    maulana mullah mlle airman seaman midshipman warrant squadron wing flight rear petty
    administrator adjutant adviser advisor alderwoman archdeacon archimandrite auditor bursar chaplain choirmaster co-chair co-chairman co-ceo commandant concertmaster
    consul controller convener convenor coordinator coroner correspondent curate curator custodian deacon examiner frontbencher headmaster headmistress headteacher
    legate moderator monarch mp nuncio ombudsman organist patriarch prefect presenter producer publisher registrar schoolmaster secretary-general strategist supervisor
    taoiseach undersecretary under-secretary vicar vice-president vice-chancellor vice-chair vice-chairman vice-captain vice-admiral vice-minister cio cmo ciso cso
    deputy vice acting interim caretaker former ex then elect designate
    herr frau monsieur madame mme señor señora
"""
# Titles that are given names too: before a single word they are taken for one ("Dean Smith").
GIVEN_TOO: Final = frozenset(
    ["baron", "canon", "count", "dean", "duke", "earl", "king", "major", "prince", "princess", "queen"]
)
# Words with a capital before a name that only begin a sentence, tell when, or belong to an office.
_LEADING_WORDS: Final = """
    a about after against all also although amid among an and another any are as at because before both but by can could
    despite did do does during each even every few following for from had has have he her here his how however i if in including
    inside instead into is it its last later like many meanwhile more most my near neither next no nor not now of on once
    one only onto or our over perhaps said says she should since so some still such than that the their there these they this
    those though through to told today tomorrow tonight under unlike until upon was we were what when where whether which
    while who whom whose why with within without would yes yesterday yet you
    monday tuesday wednesday thursday friday saturday sunday january february july september october november december
    affairs agriculture commerce communications culture defence defense education energy environment finance foreign health
    homeland housing interior labor operations police security sport sports staff state trade transport transportation treasury
    veterans war embattled outgoing incoming new ousted disgraced beleaguered republican democrat democratic conservative labour liberal independent
"""
_TIME_WORDS: Final = """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
    january february march april may june july august september october november december
"""
_SURNAME_WORDS: Final = """
    abbot bishop cardinal chancellor constable head judge justice lord marshal mayor pope priest speaker warden
"""
PARTICLES: Final = frozenset(_PARTICLE_WORDS.split())
TITLES: Final = frozenset(_TITLE_WORDS.split())
LEADING: Final = frozenset(_LEADING_WORDS.split())
TIMES: Final = frozenset(_TIME_WORDS.split())
PRONOUNS: Final = frozenset(
    ["he", "her", "him", "i", "it", "she", "that", "them", "they", "this", "we", "who", "you"]
)
# Particles that are given names too: "Van Morrison" is Mr. Morrison, "De Niro" Mr. De Niro.
GIVEN_PARTICLES: Final = frozenset(["al", "ben", "del", "den", "do", "le", "lo", "mac", "van"])
# Titles that are surnames too: "Jim Justice" is a name, "Home Secretary" is none.
SURNAMES_TOO: Final = GIVEN_TOO | frozenset(_SURNAME_WORDS.split())
# Those that may be a whole name.
ALONE: Final = GIVEN_TOO | {"bishop", "lord", "pope"}

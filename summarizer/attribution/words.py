"""Words: the lists that tell an outlet, an organization, a document or an unnamed source."""

from typing import Final


def word_set(text: str) -> frozenset[str]:
    """Split a list of words at its spaces."""
    return frozenset(text.split())


OUTLET_NAMES: Final = frozenset(
    name.strip()
    for name in """
    ABC, AFP, AP, Agence France-Presse, Al Arabiya, Al Jazeera, Anadolu, ANSA, Atlantic, Axios, BBC,
    Barron's, Bild, Bloomberg, Business Insider, BuzzFeed, CBC, CBS, CNBC, CNN, C-SPAN, Corriere della Sera,
    DPA, Daily Beast, Deadline, Deutsche Welle, Der Spiegel, ESPN, Economist, El Mundo, El País, El Pais,
    Forbes, Fortune, Guardian, Haaretz, Hill, HuffPost, ITV, Information, Interfax, Intercept, Kyodo, La Repubblica,
    Le Figaro, Le Monde, MSNBC, Mother Jones, NBC, NHK, NOS, NPR, National Review, New Yorker, Newsweek, Nikkei,
    PBS, Politico, ProPublica, Rolling Stone, RIA Novosti, RTE, RTÉ, Recode, Reuters, STAT, Semafor, Slate, TASS, TMZ,
    TechCrunch, UPI, Univision, Variety, Verge, Vox, Voice of America, WSJ, Wikinews, Wired, Xinhua, Yonhap, ZDF
    """.replace("\n", " ").split(",")
)
"""Outlets whose name has no word that gives them away; written without their article."""

ARTICLE_NAMES: Final = word_set(
    "Atlantic Deadline Economist Fortune Hill Information Intercept Variety Verge Slate"
)
"""Names of outlets that are common words: outlets only with an article before them."""

OUTLET_WORDS: Final = word_set(
    """Broadcasting Chronicle Courier Daily Dispatch Enquirer Examiner Gazette Herald Inquirer Journal
    Magazine Media Newspaper Newspapers News Newswire Post Press Radio Television Telegraph Times Tribune TV Weekly"""
)
"""A name that ends in one of these is an outlet."""

WEAK_OUTLET_WORDS: Final = word_set(
    """Advertiser Advocate Argus Banner Beacon Bee Bulletin Citizen Echo Express Globe Independent Leader
    Ledger Mail Mercury Messenger Mirror Monitor News-Leader Observer Record Register Reporter Review Sentinel
    Standard Star Sun Voice World"""
)
"""The same, but surnames or common nouns too: they need an article before the name."""

ORGANIZATION_WORDS: Final = word_set(
    """academy administration affairs agencies agency airlines alliance army assembly association authorities
    authority bank board bureau cabinet campaign center centre chamber church city club coalition college
    commission committee companies company conference congress consortium corp corporation corps council county court delegation
    department diocese directorate district embassy federation firm force forces foundation fund
    government group holdings hospital house inc industries inspectorate institute institution kremlin
    laboratory league llc llp ltd ministry motors museum navy network office opera orchestra organisation
    organization palace panel parliament partners party pentagon plc police protection republic school secretariat
    senate service services society states store synod systems team technologies theater theatre trust union
    airline airport archdiocese authority brewery brigade caucus cathedral charity chapter clinic collegium cooperative co-operative
    faculty festival gallery guild hotel inquiry insurer jury legislature library manufacturer municipality observatory operator
    ombudsman presidency regiment regulator retailer seminary shipyard squadron startup studio synod treasury tribunal troupe utility zoo
    kingdom nations university watchdog watch workers"""
)
"""The head noun of a body, in lower case."""

WEAK_HEADS: Final = word_set(
    "Affairs Protection Services Service Sciences Development Trade Sport Tourism Culture"
)
"""The last word of a body's name that joins two subjects: "Health and Human Services"."""

DOCUMENT_WORDS: Final = word_set(
    """affidavit announcement article bulletin communique communiqué complaint document documents email emails
    e-mail filing filings figures findings indictment judgment lawsuit letter memo memorandum minutes motion note
    notice papers post paperwork poll record records release report reports ruling statement statements study survey
    testimony transcript tweet website"""
)
"""The head noun of a document, in lower case."""

UNNAMED_WORDS: Final = word_set(
    """advisers adviser advisors advisor aide aides activists analyst analysts attorneys authorities colleague colleagues
    critic critics diplomat diplomats director directors family families employee employees executives executive expert experts friends
    individual individuals insider insiders investigators investors lawmakers lawmaker lawyers lawyer leaders legislators member
    members neighbors neighbours observers official officials officer officers opponents people person players
    prosecutors relatives relative reporters researchers residents scientists senators shareholders someone somebody source
    sources staff staffer staffers students supporters teachers victims witness witnesses workers"""
)
"""The head noun of a speaker who is not named, in lower case."""

PLURAL_ONLY: Final = word_set("director executive lawyer officer member")
"""Singular unnamed heads that, after "the", point at a person the item has named."""

SPOKES_WORDS: Final = word_set(
    "spokesman spokeswoman spokesperson spokespeople spokesmen spokespersons representative representatives"
)
"""The head noun of who speaks for another, in lower case."""

TITLE_WORDS: Final = word_set(
    """actor adm. administrator admiral agent ambassador analyst archbishop attorney author banker baroness bishop
    boss brigadier captain cardinal ceo cfo chair chairman chairperson chairwoman chancellor chief cio coach
    co-chair co-founder colonel commander commissioner comptroller congressman congresswoman coo coroner correspondent count countess
    columnist councillor councilman councilwoman counsel cto dame dean deputy designer director dr dr. economist editor envoy
    executive founder gen. general gov. governor head historian inspector journalist judge justice king lawyer
    leader legislator lieutenant lord lt. major manager mayor member minister mp mr mr. mrs mrs. ms ms. officer official
    owner partner police-chief pope premier president prince princess principal prof. professor prosecutor
    provost publisher queen rabbi rector rep. representative rev. scientist sen. senator sergeant sheriff sir
    specialist speaker spokesman spokesperson spokeswoman superintendent teacher treasurer trustee veteran
    secretary"""
)
"""Words after which a name begins: "Board chair Tomas", "Mr. Eriksen"."""

PARTICLES: Final = word_set("al bin da de del della den der di dos du el i ibn la le ten ter van von y zu")
"""Lower-case words inside a person's name."""

PRONOUNS: Final = word_set("he she they it we i")
"""A speaker who was named before, or who speaks of themselves, in lower case."""

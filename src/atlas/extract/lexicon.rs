//! Ordinary words that tell what stands beside them: roles, verbs of saying, heads of organisations,
//! surnames. Lists only, all of folded lower-case words; knows no particular actor.

pub(super) use crate::given_names::is_given;
use crate::list::List;

/// Titles and offices that stand before a name, and trades that stand before or behind one.
const ROLES: &str = "president minister ministers premier chancellor king queen prince princess emir emperor \
    secretary general generals lieutenant lt gen major maj colonel col brigadier brig captain capt marshal admiral \
    adm sergeant sgt commander commanders mr mrs ms miss dr prof professor sheikh shaikh shaykh mullah mulla \
    maulana maulvi mawlawi mawlavi molvi mawlana moulvi mufti haji hajji qari ayatollah hojatoleslam hojjatoleslam imam \
    sir lord lady dame senator sen rep representative congressman congresswoman governor gov mayor ambassador \
    amb envoy judge justice justices magistrate chairman chairwoman chairperson chair director spokesman spokesperson \
    spokeswoman spokesmen head speaker leader chief commissioner inspector superintendent analyst analysts expert \
    experts activist activists journalist journalists researcher researchers economist economists author lawyer \
    lawyers attorney engineer coach officer adviser advisor counsel coordinator rapporteur diplomat diplomats \
    official officials deputy scholar scholars cleric clerics writer poet singer filmmaker historian \
    editor reporter correspondent photographer commentator observer observers specialist fellow consultant \
    strategist convener convenor collector treasurer petitioner member members veteran founder cofounder owner manager administrator lawmaker lawmakers politician \
    politicians parliamentarian lecturer teacher student students doctor physician nurse midwife surgeon farmer \
    trader traders merchant shopkeeper driver worker labourer laborer resident residents refugee migrant \
    deportee returnee detainee prisoner survivor victim witness mother father brother sister son daughter wife \
    husband widow uncle cousin nephew widower grandfather grandmother man woman boy girl player cricketer \
    footballer batsman bowler athlete businessman businesswoman entrepreneur tailor shepherd baker carpenter \
    soldier policeman policewoman pilot fighter militant warlord mastermind candidate advocate campaigner \
    defender barrister prosecutor academic scientist geologist seismologist meteorologist agronomist academician \
    undersecretary counterpart counterparts colleague contributor columnist host anchor presenter broadcaster \
    ceo cfo strongman chieftain elder elders negotiator mediator interpreter translator contractor spokespeople \
    predecessor successor patron guardian caretaker-minister ustad lieutenant-general vice-president \
    czar secretary-general teenager orphan pensioner vendor butcher cook waiter guard tribesman jirga-member \
    pontiff pope bishop archbishop pastor rabbi whistleblower dissident \
    archaeologist artist musician actor actress playwright philanthropist billionaire co-founder \
    shri smt shrimati janab solicitor registrar rector dean principal headmaster headmistress headteacher clerk \
    skipper striker midfielder winger spinner pacer seamer batter sprinter wrestler boxer swimmer climber mountaineer \
    critic seamstress barber cobbler blacksmith goldsmith jeweller welder builder mason \
    porter trucker cyclist conductor steward sailor diver forester vet optician paramedic medic radiologist \
    cardiologist oncologist paediatrician pediatrician gynaecologist gynecologist neurologist virologist biologist \
    chemist physicist mathematician statistician linguist restorer printer novelist essayist \
    screenwriter producer cinematographer composer pianist rapper comedian designer blogger programmer technician \
    foreman supervisor trustee donor volunteer apprentice naik havildar subedar sepoy petitioners midwives nurses \
    alhaj sardar mp mna mpa mps mnas buyer colleagues planner imams rapporteurs pensioners secretary-treasurer \
    surveyor architect accountant auditor banker broker importer importers exporter exporters wholesaler retailer \
    landowner landlord tenant sharecropper grower growers gardener weaver potter miner herder beekeeper fisherman \
    boatman mechanic plumber electrician hydrologist ecologist geophysicist climatologist nutritionist psychologist \
    sociologist anthropologist epidemiologist vaccinator veterinarian pharmacist dentist ranger warden librarian \
    curator calligrapher painter dancer storyteller umpire referee goalkeeper selector \
    dealer dealers constable forward substitute opener allrounder seller hawker stallholder brokers \
    usher lineman reseller caterer envoys delegates dignitaries archivist \
    demographer hydrogeologist glaciologist urologist pathologist ornithologist botanist";

/// Words that may stand between titles, before a name: never part of one.
const ROLE_PARTS: &str = "prime vice deputy special acting former caretaker interim late retired retd foreign \
    interior defense defence finance health education energy petroleum trade commerce information law climate \
    assistant senior junior joint chief supreme crown grand field air army navy police permanent national \
    security political military provincial federal district new then ex current incoming outgoing \
    human rights executive managing central regional local top veteran external affairs home internal \
    operating change chief-of-staff publishing technical \
    right left independent famous renowned prominent leading state first under high attorney \
    border refugee refugees repatriation peace opposition tribal religious spiritual cricket team sub";

/// Verbs with which people speak.
const SAYING: &str = "said says say told tells added adds stated states announced warned warns claimed claims \
    argued argues explained explains noted notes insisted insists stressed stresses emphasised emphasized \
    denied denies confirmed confirms wrote writes tweeted declared declares replied remarked responded asserted \
    alleged alleges accused accuses urged urges acknowledged admitted admits recalled recalls commented condemned \
    rejected rejects believes thinks suggests suggested estimates estimated reported reports described describes \
    pointed reiterated expressed criticised criticized called observed concluded complained predicted testified \
    vowed pledged hoped asked hailed welcomed posted";

/// Last or first words of organisations.
const BODIES: &str = "ministry committee institute institution command council party university bank organization \
    organisation commission agency authority association foundation union group center centre corporation company \
    federation front movement army corps guard guards police court parliament assembly senate department bureau \
    directorate board network league society alliance coalition fund programme program mission secretariat academy \
    college watch chamber brigade jirga shura congress airlines airways airline media press forces force monitor \
    trust consortium confederation conference initiative observatory project partnership inspectorate \
    taskforce task-force squad cell unit service services office tribunal cabinet registry club works industries \
    laboratories hospitals railways mills foods shipping textiles pharmaceuticals motors holdings ltd limited inc llc plc solutions consulting consultancy insights analytics studies research \
    museum survey guild municipality headquarters rangers laboratory desk forum \
    international ittehad division advisors advisers lifesciences syndicate polytechnic governorate exchange \
    securities capital steel cement brokerage biotech petrochemical petrochemicals telecom networks akademi enterprises infantry regiment railway \
    technologies logistics tanzeem seminary shipyard refineries fertilizers fertilisers sugar electronics automotive sports \
    alumina copper brothers ventures suppliers lab labs fleet productions studios publishers builders farms";

/// Heads that name an organisation only with something behind them ("Office of …").
const WEAK_BODIES: &str = "office mission project programme program unit service services forces force cell squad \
    police court army parliament senate assembly press media studies research works registry conference cabinet \
    initiative party bank guard guards international company group union command board observatory industries \
    museum survey guild municipality headquarters directorate rangers laboratory desk forum \
    division exchange securities capital steel cement networks enterprises technologies logistics sugar sports copper telecom brothers infantry regiment railway";

/// Last words of outlets.
const OUTLETS: &str = "times post news herald tribune express today observer journal gazette mail telegraph diary \
    review chronicle standard mirror tv television channel wire radio newspaper magazine daily press broadcasting \
    independent guardian dispatch bulletin";

/// Last words of things that are not actors: treaties, operations, waters, buildings, days.
const THINGS: &str = "agreement agreements accord accords convention conventions treaty treaties pact protocol \
    declaration resolution act law bill amendment charter constitution operation hotel river mountain mountains \
    sea gulf ocean valley airport airbase airfield base province district border crossing pass street road square \
    mosque shrine cup prize award awards plan report day week month war wars highway corridor canal dam strait \
    bridge port city village town county region peninsula island islands desert lake park garden palace stadium \
    tower building compound camp prison jail hospital school clinic festival games olympics championship trophy \
    league series summit talks conference dialogue consultations registration document documents status visas \
    certificate licence license permit scheme tournament process format line zone sector deal doctrine ship vessel \
    missile drone rocket tank jet bomber virus fever flu disease syndrome visa card passport era age revolution \
    embassy consulate mine mines field plant pipeline refinery reactor facility complex tunnel railway station \
    gate bazaar market mall avenue boulevard lane neighborhood neighbourhood language sharia calendar code order \
    decree edict index database yearbook book novel film song poem programme program project \
    regime passenger earthquake earthquakes flood floods crisis attack attacks strike strikes massacre bombing shooting";

/// Capitalised words that are no part of a person's name.
const ORDINARY: &str = "the a an in on at by for from with without to of and or but nor so yet if when while where \
    after before since until during although though because as than that this these those there here it its he \
    she they we you i his her their our your my what who whom whose which why how not no yes all any some many \
    most more much few several each every both either neither another other others such same own one two three \
    four five six seven eight nine ten eleven twelve hundreds thousands millions dozens according meanwhile \
    however moreover furthermore earlier later recently previously additionally also still now then once again \
    today yesterday tomorrow tonight last next first second third despite amid amidst among between against \
    about around over under above below near through throughout across along beyond within outside inside into \
    onto upon toward towards till per via like unlike besides except instead rather whether perhaps maybe \
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat \
    hijri mizan hamal sawr jawza saratan asad sunbula aqrab qaws jadi dalw hut muharram safar ramadan ramazan \
    eid adha fitr nowruz ashura christmas easter new old god allah prophet quran koran bible islam islamic muslim muslims \
    christian christians hindu hindus sikh sikhs jewish jews jew shia shiite shiites shiis sunni sunnis sufi \
    pashtun pashtuns hazara hazaras tajik tajiks uzbek uzbeks baloch baluch kurd kurds kurdish arab arabs pashto \
    dari farsi urdu hindi punjabi sindhi bengali english french german russian persian arabic western eastern \
    northern southern central european europeans asian asians african africans west east north south asia europe \
    africa america world global international gulf internet facebook twitter whatsapp telegram youtube instagram tiktok x \
    officials residents police women men girls boys children people families experts analysts critics observers \
    sources authorities media reports local locals activists scholars teachers students journalists witnesses \
    survivors victims refugees migrants citizens doctors soldiers troops forces militants fighters protesters \
    workers farmers traders shopkeepers parents villagers elders clerics diplomats lawmakers leaders ministers \
    government state country group administration agency organization organisation ministry statement report \
    supporters opponents humanitarian human rights aid economic political military security foreign \
    nuclear peace war army navy air national federal provincial district province region city capital border \
    under-secretary talibs taliban talib emirate islamists islamist jihad mujahideen republic kingdom \
    ive im id ill weve youve theyre youre hes shes thats theres dont cant didnt wasnt isnt wont \
    ask see look take think consider imagine remember call read separately upstream downstream \
    let just even only ever never well very too quite please thank thanks sorry photo image file video \
    getty images epa afp courtesy caption source credit copyright click advertisement related watch listen share follow";

/// Capital abbreviations that are no organisations.
const ABBREVIATIONS: &str = "gdp covid aids hiv gps vpn usd pkr gmt ceo cfo cto tv fm pm am id utc dna ied ieds sim \
    mp mps mpa mna idp idps ngo ngos ingo sms vip it ai icu phd lgbt lgbtq por acc ptsd jcpoa npt cpec fata kpk kp us usa uk uae \
    eu un nsa uav uavs sop sops faq rss url pdf cctv dsp sho ssp igp cm dg dc md nic cnic siv lpg lng cng bst est edt ist pst";

/// Offices by their initials.
const RANKS: &str =
    "cm dpo rpo dg dc mpa mna mp sp ssp dsp sho ig igp coas pm fm ceo nsa hm mla dgp acp dcp cjp cec vp";

/// Forms of companies, behind their names.
const COMPANIES: &str = "sons inc ltd llc llp plc fze fzc fzco jsc pjsc gmbh";

/// First words of movements and parties of the region.
const MOVEMENTS: &str = "lashkar jaish ansar harakat harkat hizb hezb jamaat jamiat jamaatul tehreek tehrik tahreek sipah \
    jabhat jundullah jundallah junbish hezbi hizbul majlis ittehad anjuman";

/// Words that open a sentence and are in no name.
const FUNCTION_WORDS: &str = "the a an in on at by for from with to of and or but when while after before since as that this these \
    those its his her their our my if so yet meanwhile however according some many most several both each \
    every any no all like former acting although though because under over only even despite last it he \
    she they we you i what why how where who earlier today monday tuesday wednesday thursday friday \
    saturday sunday";

/// Countries and cities that are given names or surnames too.
const ALSO_NAMES: &str = "georgia jordan chad paris israel india kenya washington lincoln london berlin cuba panama \
    ireland holland france england wales chelsea brooklyn austin dallas houston sydney florence victoria vienna \
    madison jackson charlotte kashmir iran china malaysia dakota carolina virginia montana phoenix santiago kingston \
    hamilton milan lima sofia nancy jersey guernsey cyprus roman ";

/// Last words of places whose first words may be people's names: settlements, forts, passes.
const SETTLEMENTS: &str = "karte karta shahrak goth abdal dasht deh shahr khwar nala khel kheil khail qala qalah qalai kalay kalai killi kili kot kotal kandao ghar ghundi tangi \
    dara darra gah pur pura abad chowk bazar ghat tehsil mandi thana tapa tappa teppe chah rud";

/// Declares a question about one list, answered from a set that is built once.
macro_rules! asks {
    ($($(#[$doc:meta])* $name:ident in $list:ident;)+) => {$(
        $(#[$doc])*
        pub(super) fn $name(key: &str) -> bool {
            static LIST: List = List::words($list);
            LIST.has(key)
        }
    )+};
}

asks! {
    /// "president", "driver".
    is_role in ROLES;
    /// "foreign" of "foreign minister".
    is_role_part in ROLE_PARTS;
    /// "said".
    is_saying in SAYING;
    /// "ministry".
    is_body in BODIES;
    /// "office", which needs more around it.
    is_weak_body in WEAK_BODIES;
    /// "times".
    is_outlet in OUTLETS;
    /// "treaty".
    is_thing in THINGS;
    /// "the", "residents", "friday".
    is_ordinary in ORDINARY;
    /// "cm", the chief minister.
    is_rank in RANKS;
    /// "lashkar".
    opens_movement in MOVEMENTS;
    /// "llc".
    is_company in COMPANIES;
    /// "gdp".
    is_abbreviation in ABBREVIATIONS;
    /// "the".
    is_function in FUNCTION_WORDS;
    /// "khel".
    ends_settlement in SETTLEMENTS;
    /// "jordan".
    is_also_name in ALSO_NAMES;
}

//! Ordinary words that tell what stands beside them: roles, verbs of saying, heads of organisations,
//! given names. Lists only, all of folded lower-case words; knows no particular actor.

use crate::list::List;

/// Titles and offices that stand before a name, and trades that stand before or behind one.
const ROLES: &str = "president minister ministers premier chancellor king queen prince princess emir emperor \
    secretary general generals lieutenant lt gen major maj colonel col brigadier brig captain capt marshal admiral \
    adm sergeant sgt commander commanders mr mrs ms miss dr prof professor sheikh shaikh shaykh mullah mulla \
    maulana maulvi mawlawi mawlavi molvi mawlana moulvi mufti haji hajji qari ayatollah hojatoleslam hojjatoleslam imam \
    sir lord lady dame senator sen rep representative congressman congresswoman governor gov mayor ambassador \
    amb envoy judge justice magistrate chairman chairwoman chairperson chair director spokesman spokesperson \
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
    securities capital steel cement brokerage biotech petrochemical petrochemicals telecom networks akademi enterprises \
    technologies logistics tanzeem seminary shipyard refineries fertilizers fertilisers sugar electronics automotive sports \
    alumina copper brothers ventures suppliers lab labs fleet productions studios publishers builders farms";

/// Heads that name an organisation only with something behind them ("Office of …").
const WEAK_BODIES: &str = "office mission project programme program unit service services forces force cell squad \
    police court army parliament senate assembly press media studies research works registry conference cabinet \
    initiative party bank guard guards international company group union command board observatory industries \
    museum survey guild municipality headquarters directorate rangers laboratory desk forum \
    division exchange securities capital steel cement networks enterprises technologies logistics sugar sports copper telecom brothers";

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

/// Given names in common use where the digests come from, and in the West.
const GIVEN: &str = "mohammad mohammed muhammad mohamed mohamad muhammed mohamud mahmoud mahmood mahmud ahmad ahmed \
    ahmadullah allah abdul abdel abdullah abdallah abdulrahman abdulhaq abdurrahman abdolrahim abdollah abbas ali alireza \
    amir amin amina amna anwar anwarulhaq anas arif aref asad asadullah asef ashraf asif asim asma atta \
    atiqullah attaullah ayaz ayesha aisha aziz azizullah babar babrak bahram baitullah barakatullah basir behnam behrouz \
    bilal bilawal bismillah burhanuddin daoud dawood daud ebrahim ehsan ehsanullah elham emad enayatullah esmail \
    fahad fahim faisal faiz farah fareed farhad farid farida fariba farooq faruq farzana fatima fatemeh fauzia \
    fawzia fazal fazlur fazl fereshta fereydoun firdous fawad ghani gholam ghulam golnaz gul gulbuddin \
    habib habiba habibullah hafiz hafizullah haibatullah hibatullah hakim hakimullah hamdullah hamed hamid hamida \
    hamza hanif haroon hasan hassan hashim hassanal hedayatullah hekmatullah hina homayoun hossein hosein husain \
    hussain hussein ibrahim idris iftikhar ihsan ihsanullah ikram imran inamullah iqbal irfan ishaq ismail jabbar \
    jafar jalal jalaluddin jamal jamila jamshid javad javed javid jawad kamal kamran karim karima kazem khalid \
    zmarai humayoun humayun gulbadin sarfaraz yar nek shah zar khal mash parvane parvaneh soraya hana sayeh kaiser shagufta \
    sumaira kavitha homa esmail noorullah malika najia zohal shukria ramazan juma sakhi ghaffar ghafoor sattar samiullah \
    khalida khalil khalilullah khawaja khadija khatera khushal laila latif latifa leila lutfullah mahdi mahbooba \
    mahsa majid malala malalai malik manizha mansour mansoor marwa maryam marzia masih masood masoud massoud \
    masoumeh matiullah mehdi mehran mina mir mirza mohsen mohsin mojtaba mostafa mubarak mujeeb mujib mullah \
    munir murtaza musa mustafa nabi nabila nadeem nadia naeem naim najib najibullah najeeb najia narges nargis naser \
    nasir nasrullah nasratullah nawaz nazir nematullah niaz noor noorullah nur obaidullah omar osman parwiz parviz \
    parwana pervez pervaiz qadir qasim qais rahim rahima rahman rahmatullah ramin ramzan raees rashid raza reza \
    razia riaz robina rohullah roya ruhollah ruhullah saad sabir sadeq sadiq saeed safi safiullah said saifullah \
    saima sajid sajjad saleem salim salman salma samad samira samiullah sami sana sarah sanaullah sarfraz \
    sayed sayyid seyed seyyed syed shabnam shafiq shahbaz shehbaz shahid shahram shahrzad shaista shakila shakir \
    shamsuddin sharif sharifullah shaukat sher shireen shirin shoaib shukria siavash sikandar simin siraj \
    sirajuddin sohail sohrab somaya soraya suhail sulaiman sultan tahir tahera tahmina tameem tariq taqi tayyab \
    torpekai ubaidullah umar usman wahid wahida wakil wali waheed waqar wasim yahya yama yaqoob yasin yasir \
    yousaf youssef yousuf yusuf yunus younus yalda zabihullah zabiullah zafar zaheer zahid zahir zahra zainab zaki \
    zakia zalmay zalmai zarifa zeba zia ziaulhaq ziauddin zohra zubair zulfiqar zulfikar \
    aftab ahsan akram amanullah arash ardeshir arshad asghar aslam atif awais azam azhar babak bashir behzad bibi bijan \
    bushra daryush dariush ejaz farshad farzad feroz firoz haider haris hashmat hashmatullah homa humayun ijaz imtiaz inayat \
    irshad jahangir jawed junaid kashif kaveh kourosh mahbub manouchehr mateen matin mehrdad mirwais mitra mubashir \
    muneeb nader nahid naqibullah naveed nazanin niloufar nilofar nooruddin omid palwasha parisa payam qudratullah rabia rafiq \
    rafiullah rahmat rehan rizwan rukhsana saba sadaf sadia safia saira sajida sediqullah sepideh shafqat shahin \
    shahzad shakeel shamsullah sharafat shazia spozhmai tajuddin tanvir vahid wajid waliullah yaqub yasmin zarghuna zarmina \
    zeeshan zubaida abhishek aditya alok anjali ankit arjun dinesh gopal harish harpreet jagdish jyoti mahesh manish \
    mohan mohit naresh naveen neeraj nikhil pankaj pradeep pramod prashant praveen rajeev rajendra ravindra ritu sameer \
    sanjeev satish shankar shweta subhash sudhir sumit surendra sushil swati umesh varun vikas vishal vivek \
    narendra rajnath amit rahul sonia priyanka sushma manmohan arvind sanjay rajiv ravi vikram vinay anil sunil \
    ashok ajay vijay suresh ramesh rakesh mukesh anand arun deepak gaurav harsh manoj nitin nirmala piyush pooja \
    prakash pranab rajesh ranjit rohit sachin sandeep shashi shivshankar smriti subrahmanyam tarun uma virat yogi \
    mamata mehbooba farooq omar randhir harsh meera neha anita sunita kavita geeta \
    akbar aliakbar qassem qasem esmaeil abolfazl gholamreza mahmoodreza masoud nasrin shirin taraneh ramin javid kayhan \
    adam alan albert alex alexander alexandra alice alison amanda amy andrea andreas andrew andy angela ann anna \
    anne annalena anthony antonio antony arnold arthur barack barbara ben benjamin bernard beth bill bob boris \
    brad brian bruce bryan carl carlos carol caroline catherine charles charlotte chris christian christina \
    christine christopher claire claudia colin craig cynthia daniel dave david dean deborah denis dennis diana \
    dmitry dmitri dominic donald dorothy douglas edward elena eleanor elizabeth ellen emily emma emmanuel eric erik \
    ernest eva evan felix filippo fiona frances francesca francis frank frederick friedrich gabriel gary gavin \
    geoffrey george gerald gilles giorgia giorgio giovanni glenn gordon graham greg gregory guy hannah hans harold harry heather \
    heidi helen helene helga henrik henry hugh ian igor ingrid irina isaac isabel ivan jack jacob jake james jamie \
    jan jane janet jason javier jay jean jeff jeffrey jennifer jens jeremy jerome jessica jill jim joan joanna joe \
    johan johann johannes john johnny jon jonathan jose josef joseph joshua juan judith julia julian julie jurgen karen \
    karl kate katherine kathleen katie keir keith kelly ken kenneth kevin kim kirsten klaus kristin kristina larry \
    laura lauren laurence lawrence lee leo leon leonard leonid lewis liam linda lindsey lisa liz lloyd loren lorenzo \
    louis louise lucas lucy luis luke lynn madeleine magnus manuel marc marco marcus margaret maria marie marina \
    mario marjorie mark markus martha martin mary matt matteo matthew maurice max megan melania melissa michael \
    michel michele michelle miguel mikhail mike mitch monica nancy natalia natalie nathan neil nicholas nick nicola \
    nicolas nigel nikki nikolai nina noah nora norman olaf oleg oliver olivia olga oscar owen pablo pamela patricia \
    patrick paul paula pedro penny pete peter philip philippe phil pierre rachel ralph raymond rebecca richard rick \
    rishi rob robert roberta roberto robin rodrigo roger roland ronald ronan rosa rose rosemary roy rupert russell \
    ruth ryan sally sam samantha samuel sandra sara scott sean sebastian sergei sergey sergio shannon sharon sheila \
    simon sofia sophie stefan stephane stephanie stephen steve steven stuart susan susie sven sylvia tammy tania \
    tatiana ted teresa terry theresa thomas tim timothy tina todd tom tomas tony tracy ursula valerie vanessa \
    victor victoria vincent virginia vladimir volker volodymyr walter wang warren wendy wilfried william wolfgang \
    xi yulia yuri zhang zhao recep tayyip hakan fidan mevlut mehmet mustafa nikol ilham shavkat emomali imomali \
    kassym sadyr serdar gurbanguly roza khalifa sheikha mishal fuad haitham \
    armin arsalan barat behruz behrooz bakhtiar bakhtawar changiz delawar dilawar eimal emal fardin farshid farhang \
    fazel fraidoon ghafar gulalai haidar hayatullah hekmat hilal hojatullah izzatullah jahed jamaluddin janat jannat \
    jansher khadem khairullah khwaja mahfouz malang mansur massih mehrab milad mobin mokhtar momin mubarez mudasir \
    murad mustajab najam najmuddin nangyalai naqib nasim navid nawid nazar nematollah niamatullah obaid painda \
    payman peyman pouria pouya qahar qudrat rafi ramish rashed rasoul rasul rauf rohollah rostam rustam sabur saboor \
    sadruddin safdar salahuddin saqib sebghatullah shafi shafiullah shahab shahabuddin shapoor shapur sharafuddin \
    shekib sibghatullah sorosh soroush tamim tawfiq temur taimur timur turyalai wais wakeel yaser yonus zabih zakir \
    zaman zekria zakaria zikrullah afshin aidin arad ardavan arman armita arvin atena azadeh azita bahareh behnaz \
    behrang davoud donya elaheh elnaz erfan esfandiar eshagh faezeh fahimeh faranak farangis faraz fariborz farideh \
    farnaz farokh farrokh farzaneh forough forouzan ghasem ghazal giti golshifteh habibollah haleh hamidreza hedayat \
    hojjat hooman hooshang houshang iraj jalil kambiz kamyar katayoun keyvan khosrow kianoush kiarash kimia ladan \
    laleh leyla mahnaz mahnoosh mahtab mahvash mandana marjan marziyeh maziar mehrangiz mehrnoush mehrzad melika \
    mohammadreza mohammadali mohammadjavad mohammadbagher mojgan morteza nafiseh naghmeh narjes nastaran nazila neda \
    negar negin nika nima noushin parastoo parham parichehr parvin pegah pirouz pooneh pouran puran raheleh roxana \
    roozbeh rouhollah sahar saman samaneh sanaz sareh setareh shadi shahla shahnaz shahrbanoo shahriar shahrokh \
    shahrooz shahryar sharareh sharifeh shiva shohreh siamak sima sogand soheila sorena tahereh touraj vida yaghoub \
    yashar zahed zhaleh zhila zohreh aamir abid abida adeel adil adnan ahmer aleem aleena alina altaf ambreen ameer \
    andleeb anila anis anjum anum aqeel areeba arslan ashiq ashfaq asmat atiya ayub azmat basharat batool danish \
    dilshad erum faheem faizan fakhar fareeha fariha farrukh fayaz fayyaz fida fouzia furqan ghazala ghazanfar \
    gulzar hadiqa hameed hammad hassaan humaira huma humera ifrah iftekhar imdad iqra irum ishfaq ishrat ismat jamil \
    javeria jawwad jehangir kainat kaleem kalsoom kanwal karamat kausar khadim khuram khurram khurshid kulsoom laiba \
    liaqat liaquat lubna madiha maham maheen mahnoor maimoona maira manzoor maqbool maqsood marvi masroor mazhar \
    mehak mehar mehboob mehnaz mehreen mehrunnisa mehwish misbah moazzam mohib moin mubeen mudassar mudassir muhib \
    mukhtar mukhtiar mumtaz munawar munawwar muneeba musarrat mushtaq muskan muzaffar muzammil nabeel nadira naeema \
    naheed naila naseem naseer nasreen nauman nausheen naushad nazia nazish nida nighat nimra nosheen nudrat nusrat \
    omair omer osama parveen qaiser qamar qandeel rafaqat raheel raheela ramsha rashida razzaq rehana rehman riffat \
    rida rimsha rubina rukhsar saadia sabahat sabeen sabiha sabira saddam sadaqat sahibzada saim sajeela sakina \
    saleha samia samina sanam sarwar sarwat sehrish shabana shabbir shahida shahnawaz shahzaib shaheryar shakoor \
    shamim shamshad sharjeel sheharyar sheeraz shehla sheraz shumaila sidra sikander sobia sohaib sumera sundas \
    tabassum tabish taimoor talat talha tanveer tanzeela tasneem tayyaba tehmina tehreem touqeer ubaid umair umaima \
    urooj uzma waheeda wajahat wajeeha waleed waris waseem yawar younas yumna zaeem zahoor zaid zain zaigham zareen \
    zarina zartaj zeenat zehra zunaira aakash aarav aarti abha abhay abhijit abhinav aishwarya akanksha akash akhil \
    akhilesh akshay alka aman amar amarinder amarjeet amrita ananya anant aniket anirudh anisha anjana anju ankita \
    ankur anmol annapurna anoop anshul anubhav anuj anupam anupama anuradha anurag anushka aparna archana arnab \
    arpita arti arundhati arushi aruna ashish ashima ashutosh ashwin ashwini asha atul avinash ayush baldev baljeet \
    baljit balraj balwant barkha bhagwant bharati bhaskar bhavna bhupesh bhupinder bina bindu bipin birendra \
    biswajit brij chandan chandni chandrakant charanjit chetan chhaya chirag daljit damodar debashish deepa deepali \
    deepika deepti devendra devika dharam dharmendra dhananjay dhiraj dhruv digvijay dilip dipak dipti divya ekta \
    garima gauri gautam girish gita gobind govind gurbachan gurdeep gurmeet gurmit gurnam gurpreet gurvinder hardeep \
    harinder harjeet harjit harkirat harleen harmeet harshad harshita harshvardhan harvinder hema hemant hitesh \
    inderjit indrani isha ishaan ishan ishita jagjit jagmohan janaki jasbir jaspal jaspreet jaswant jatin jaya \
    jayant jayanti jayesh jayshree jignesh jitendra jitesh joginder jyotsna kailash kajal kalpana kamala kamini \
    kamla kamlesh kanchan kanhaiya kanika kapil karthik kartik kaushik kavya kedar keshav ketan kishan kishore komal \
    krishan kriti kuldeep kulwant kunal kusum lakhan lakhwinder lakshman lalit lalita lata laxman laxmi leela lokesh \
    madan madhav madhavi madhu madhur madhuri mahendra mahima mamta mandeep mangesh maninder manisha manjeet manjit \
    manju manjula manpreet mansi mayank mayur meenakshi meenal megha meghna milind mitali monika mridula mrinal \
    mugdha mukul murali namrata nandini nandita narayan natasha navjot navneet neelam neelima neetu nidhi niharika \
    nikita nilesh nimisha niranjan nirav nisha nishant nitesh nitish nivedita omprakash padma padmini pallavi \
    paramjit parag paresh parminder parth partha parul pavan pawan payal prabhat prachi pradip pragya prahlad \
    pramila pranav pranay pranjal prasanna prasoon pratap prateek pratibha pratik pravin preeti premchand prerna \
    priti priya puja puneet punam poonam purnima pushpa rachna radha radhika raghav raghu raghunath rajan rajat \
    rajbir rajeshwari rajinder rajni rajpal raju rajvir rakhi ramakant raman ramdev ramnath ranbir ranjan ranjana \
    ranveer rashmi ratan raveena ravinder reema reena rekha renu renuka revati rhea richa rishabh ritika ritesh riya \
    rohan rohini roshan roshni ruchi ruchika rukmini rupa rupali rupesh sadhana sakshi saloni samir sandhya sangeeta \
    sanjana sanjib santosh sapna sarabjit saraswati sarita saroj satpal satyendra satyajit saurabh saurav savita \
    seema shaila shailaja shailendra shailesh shalini sharad sharda sharmila shefali shikha shilpa shivam shivani \
    shobha shraddha shravan shreya shruti shubham shubhra shyam siddharth simran sita sitaram smita sneha sohan \
    sohini somnath sourav srinivas srinivasan sriram subodh sucheta sudesh sudha sudhakar sudhanshu suhas sujata \
    sujit sukhbir sukhdev sukhwinder sumedha sumitra sunanda sundar suneeta supriya suraj surabhi surbhi surinder \
    surjeet surjit sushant sushmita swapna tanmay tanuja tanvi tanya tapan tejas tejinder trisha tushar uday ujjwal \
    upasana upendra urmila urvashi utkarsh vaibhav vaishali vandana vanita varsha vasant vasudha vasundhara vedant \
    veena vibha vidya vimal vineet vinod vipin vipul viren virendra vishwanath yamini yashwant yashpal yogendra \
    yogesh yogita yuvraj zoya abdulaziz abdulla abdulmalik adel adham aigerim ainura alisher almaz altynai anora \
    anvar askar asel aydin ayse azamat azizbek bakhtiyor bakyt bekzod bektur berat burak cansu cengiz daler daniyar \
    davlat davron dilbar dilfuza dilnoza dilshod doniyor ekrem elif emine emre engin ercan erdem erkin esra fatih \
    fatma feride ferhat feruza firuz furkan gulbahor gulnara gulnora gulchehra gulsum halil halit hatice husniddin \
    hussam ibragim ilhom ilkhom islom jahongir jamshed jasur javlon kamil kamila kanat kemal khurshed kubanych lola \
    madina mahfuza merve murat nargiza nazgul nigora nilufar nodir nurlan odil orhan otabek oybek parvina ravshan \
    ruslan sabina salih sanjar sardor selim selin sevara sherzod shukhrat sitora sukhrob tolga tursun ulugbek umida \
    umit volkan yasemin yerlan yigit zebo zeki zeynep zilola zokir abdulkarim amal amani ayman badr basem bassam \
    dalal dalia fadi faris ghada ghassan hanan hatem hazem hesham hisham huda iman issam jaber jasim jumana khaled \
    lama lina maha maher majed manal marwan maysa mounir nada nadim nasser nawal nayef nizar noura qusay raed rami \
    rana rania rasha reem rima saif salah salwa samer tamer tarek turki wael walid wissam yazan yousef ziad zuhair \
    adriana agnes agnieszka aidan alain alessandro alexis alfred alistair allison amelia anders anika anja annette \
    annika antoine arne astrid audrey axel beatrice beatriz benoit bernd bernadette bettina birgit bjorn brandon \
    brendan brenda brigitte britta bronwyn caitlin camille candace carla carmen cathy cecilia celine chantal chloe \
    chuck ciara claude claudio clara clement colette connor constance cornelia courtney cristina damien daniela \
    danielle darren deirdre delphine derek desmond diego dieter dirk dominik dominique doris dorothea duncan edith \
    eduardo edwin eileen elaine elise eliza elke eloise elsa emilia emilie emilio enrique erica erin esther ethan \
    eugene evelyn ewan fabian fabrice federico felicity ferdinand fernanda fernando finn florian franco francois \
    frederic frederik frieda gabriela gabriella gemma genevieve gerard gerd gerhard gertrude gianni gina gisela \
    giulia gloria greta gretchen guido guillaume gunnar gustav gwen hamish hanne harriet hector heinrich heinz \
    helmut hendrik herbert hilary hilde holger howard hubert hugo ilse imogen ines inga inge ingeborg irene isabella \
    isabelle isla ivana ivo jacqueline jacques jaime jakob janine jared jeanne jenna jenny jeroen jesper jesse \
    joachim jocelyn jodie joel jonas jorge jorgen josephine josh joyce julien juliet juliette julius justin justine \
    karin karina karsten kasper katarina katharina katja katrin kerry kieran kirsty klara konrad konstantin kurt \
    lars lea leah lena lennart leonie leslie lidia lillian lindsay lionel lisbeth lotte luc luca lucia lucie lucinda \
    ludwig luigi luisa lukas lydia magda magdalena malcolm manuela marcel marcia margarita margit margot marian \
    mariana marianne marion marisa marko marlene marta martina mathias mathilde matthias maureen mauro maxim \
    maximilian maya melanie michaela mikael mireille miriam moira molly morten naomi nathalie nicole niels nils \
    noelle norbert oksana olivier paige paola paolo pascal patrice patrik pauline pavel penelope petra philipp \
    philippa phoebe phyllis piotr rachael rafael rainer ralf ramon raquel raul reinhard renata renate rene rhona \
    ricardo riccardo rolf romain rory rosalind rowan roxanne ruben rudolf sabine salvatore sascha saskia selena \
    serge seth shane shirley sigrid silke silvia simone siobhan solange solveig sonja stacey stefania steffen \
    stephan stewart susanne suzanne svenja svetlana sylvie tamara tanja terence tessa thea theo theodore therese \
    thierry thorsten tiffany tilman tobias tomasz trevor trudy ulrich ulrike ute valentina valeria vera veronica \
    veronika viktor vincenzo virginie wanda wayne werner wilhelm willem xavier yannick yolanda yvette yvonne zara \
    zoe";

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
    /// "mohammad".
    is_given in GIVEN;
    /// "jordan".
    is_also_name in ALSO_NAMES;
}

//! Given names in common use where the digests come from, and in the West, in folded lower case. They tell who signs and
//! who is spoken of; a list, which knows no particular person.

use crate::list::List;

static NAMES: List = List::words(
    "\
    mohammad mohammed muhammad mohamed mohamad muhammed mohamud mahmoud mahmood mahmud ahmad ahmed ahmadullah allah \
    abdul abdel abdullah abdallah abdulrahman abdulhaq abdurrahman abdolrahim abdollah abbas ali alireza amir amin \
    amina amna anwar anwarulhaq anas arif aref asad asadullah asef ashraf asif asim asma atta atiqullah attaullah \
    ayaz ayesha aisha aziz azizullah babar babrak bahram baitullah barakatullah basir behnam behrouz bilal bilawal \
    bismillah burhanuddin daoud dawood daud ebrahim ehsan ehsanullah elham emad enayatullah esmail fahad fahim \
    faisal faiz farah fareed farhad farid farida fariba farooq faruq farzana fatima fatemeh fauzia fawzia fazal \
    fazlur fazl fereshta fereydoun firdous fawad ghani gholam ghulam golnaz gul gulbuddin habib habiba habibullah \
    hafiz hafizullah haibatullah hibatullah hakim hakimullah hamdullah hamed hamid hamida hamza hanif haroon hasan \
    hassan hashim hassanal hedayatullah hekmatullah hina homayoun hossein hosein husain hussain hussein ibrahim \
    idris iftikhar ihsan ihsanullah ikram imran inamullah iqbal irfan ishaq ismail jabbar jafar jalal jalaluddin \
    jamal jamila jamshid javad javed javid jawad kamal kamran karim karima kazem khalid zmarai humayoun humayun \
    gulbadin sarfaraz yar nek shah zar khal mash parvane parvaneh soraya hana sayeh kaiser shagufta sumaira kavitha \
    homa noorullah malika najia zohal shukria ramazan juma sakhi ghaffar ghafoor sattar samiullah khalida khalil \
    khalilullah khawaja khadija khatera khushal laila latif latifa leila lutfullah mahdi mahbooba mahsa majid malala \
    malalai malik manizha mansour mansoor marwa maryam marzia masih masood masoud massoud masoumeh matiullah mehdi \
    mehran mina mir mirza mohsen mohsin mojtaba mostafa mubarak mujeeb mujib mullah munir murtaza musa mustafa nabi \
    nabila nadeem nadia naeem naim najib najibullah najeeb narges nargis naser nasir nasrullah nasratullah nawaz \
    nazir nematullah niaz noor nur obaidullah omar osman parwiz parviz parwana pervez pervaiz qadir qasim qais rahim \
    rahima rahman rahmatullah ramin ramzan raees rashid raza reza razia riaz robina rohullah roya ruhollah ruhullah \
    saad sabir sadeq sadiq saeed safi safiullah said saifullah saima sajid sajjad saleem salim salman salma samad \
    samira sami sana sarah sanaullah sarfraz sayed sayyid seyed seyyed syed shabnam shafiq shahbaz shehbaz shahid \
    shahram shahrzad shaista shakila shakir shamsuddin sharif sharifullah shaukat sher shireen shirin shoaib siavash \
    sikandar simin siraj sirajuddin sohail sohrab somaya suhail sulaiman sultan tahir tahera tahmina tameem tariq \
    taqi tayyab torpekai ubaidullah umar usman wahid wahida wakil wali waheed waqar wasim yahya yama yaqoob yasin \
    yasir yousaf youssef yousuf yusuf yunus younus yalda zabihullah zabiullah zafar zaheer zahid zahir zahra zainab \
    zaki zakia zalmay zalmai zarifa zeba zia ziaulhaq ziauddin zohra zubair zulfiqar zulfikar aftab ahsan akram \
    amanullah arash ardeshir arshad asghar aslam atif awais azam azhar babak bashir behzad bibi bijan bushra daryush \
    dariush ejaz farshad farzad feroz firoz haider haris hashmat hashmatullah ijaz imtiaz inayat irshad jahangir \
    jawed junaid kashif kaveh kourosh mahbub manouchehr mateen matin mehrdad mirwais mitra mubashir muneeb nader \
    nahid naqibullah naveed nazanin niloufar nilofar nooruddin omid palwasha parisa payam qudratullah rabia rafiq \
    rafiullah rahmat rehan rizwan rukhsana saba sadaf sadia safia saira sajida sediqullah sepideh shafqat shahin \
    shahzad shakeel shamsullah sharafat shazia spozhmai tajuddin tanvir vahid wajid waliullah yaqub yasmin zarghuna \
    zarmina zeeshan zubaida abhishek aditya alok anjali ankit arjun dinesh gopal harish harpreet jagdish jyoti \
    mahesh manish mohan mohit naresh naveen neeraj nikhil pankaj pradeep pramod prashant praveen rajeev rajendra \
    ravindra ritu sameer sanjeev satish shankar shweta subhash sudhir sumit surendra sushil swati umesh varun vikas \
    vishal vivek narendra rajnath amit rahul sonia priyanka sushma manmohan arvind sanjay rajiv ravi vikram vinay \
    anil sunil ashok ajay vijay suresh ramesh rakesh mukesh anand arun deepak gaurav harsh manoj nitin nirmala \
    piyush pooja prakash pranab rajesh ranjit rohit sachin sandeep shashi shivshankar smriti subrahmanyam tarun uma \
    virat yogi mamata mehbooba randhir meera neha anita sunita kavita geeta akbar aliakbar qassem qasem esmaeil \
    abolfazl gholamreza mahmoodreza nasrin taraneh kayhan adam alan albert alex alexander alexandra alice alison \
    amanda amy andrea andreas andrew andy angela ann anna anne annalena anthony antonio antony arnold arthur barack \
    barbara ben benjamin bernard beth bill bob boris brad brian bruce bryan carl carlos carol caroline catherine \
    charles charlotte chris christian christina christine christopher claire claudia colin craig cynthia daniel dave \
    david dean deborah denis dennis diana dmitry dmitri dominic donald dorothy douglas edward elena eleanor \
    elizabeth ellen emily emma emmanuel eric erik ernest eva evan felix filippo fiona frances francesca francis \
    frank frederick friedrich gabriel gary gavin geoffrey george gerald gilles giorgia giorgio giovanni glenn gordon \
    graham greg gregory guy hannah hans harold harry heather heidi helen helene helga henrik henry hugh ian igor \
    ingrid irina isaac isabel ivan jack jacob jake james jamie jan jane janet jason javier jay jean jeff jeffrey \
    jennifer jens jeremy jerome jessica jill jim joan joanna joe johan johann johannes john johnny jon jonathan jose \
    josef joseph joshua juan judith julia julian julie jurgen karen karl kate katherine kathleen katie keir keith \
    kelly ken kenneth kevin kim kirsten klaus kristin kristina larry laura lauren laurence lawrence lee leo leon \
    leonard leonid lewis liam linda lindsey lisa liz lloyd loren lorenzo louis louise lucas lucy luis luke lynn \
    madeleine magnus manuel marc marco marcus margaret maria marie marina mario marjorie mark markus martha martin \
    mary matt matteo matthew maurice max megan melania melissa michael michel michele michelle miguel mikhail mike \
    mitch monica nancy natalia natalie nathan neil nicholas nick nicola nicolas nigel nikki nikolai nina noah nora \
    norman olaf oleg oliver olivia olga oscar owen pablo pamela patricia patrick paul paula pedro penny pete peter \
    philip philippe phil pierre rachel ralph raymond rebecca richard rick rishi rob robert roberta roberto robin \
    rodrigo roger roland ronald ronan rosa rose rosemary roy rupert russell ruth ryan sally sam samantha samuel \
    sandra sara scott sean sebastian sergei sergey sergio shannon sharon sheila simon sofia sophie stefan stephane \
    stephanie stephen steve steven stuart susan susie sven sylvia tammy tania tatiana ted teresa terry theresa \
    thomas tim timothy tina todd tom tomas tony tracy ursula valerie vanessa victor victoria vincent virginia \
    vladimir volker volodymyr walter wang warren wendy wilfried william wolfgang xi yulia yuri zhang zhao recep \
    tayyip hakan fidan mevlut mehmet nikol ilham shavkat emomali imomali kassym sadyr serdar gurbanguly roza khalifa \
    sheikha mishal fuad haitham armin arsalan barat behruz behrooz bakhtiar bakhtawar changiz delawar dilawar eimal \
    emal fardin farshid farhang fazel fraidoon ghafar gulalai haidar hayatullah hekmat hilal hojatullah izzatullah \
    jahed jamaluddin janat jannat jansher khadem khairullah khwaja mahfouz malang mansur massih mehrab milad mobin \
    mokhtar momin mubarez mudasir murad mustajab najam najmuddin nangyalai naqib nasim navid nawid nazar nematollah \
    niamatullah obaid painda payman peyman pouria pouya qahar qudrat rafi ramish rashed rasoul rasul rauf rohollah \
    rostam rustam sabur saboor sadruddin safdar salahuddin saqib sebghatullah shafi shafiullah shahab shahabuddin \
    shapoor shapur sharafuddin shekib sibghatullah sorosh soroush tamim tawfiq temur taimur timur turyalai wais \
    wakeel yaser yonus zabih zakir zaman zekria zakaria zikrullah afshin aidin arad ardavan arman armita arvin atena \
    azadeh azita bahareh behnaz behrang davoud donya elaheh elnaz erfan esfandiar eshagh faezeh fahimeh faranak \
    farangis faraz fariborz farideh farnaz farokh farrokh farzaneh forough forouzan ghasem ghazal giti golshifteh \
    habibollah haleh hamidreza hedayat hojjat hooman hooshang houshang iraj jalil kambiz kamyar katayoun keyvan \
    khosrow kianoush kiarash kimia ladan laleh leyla mahnaz mahnoosh mahtab mahvash mandana marjan marziyeh maziar \
    mehrangiz mehrnoush mehrzad melika mohammadreza mohammadali mohammadjavad mohammadbagher mojgan morteza nafiseh \
    naghmeh narjes nastaran nazila neda negar negin nika nima noushin parastoo parham parichehr parvin pegah pirouz \
    pooneh pouran puran raheleh roxana roozbeh rouhollah sahar saman samaneh sanaz sareh setareh shadi shahla \
    shahnaz shahrbanoo shahriar shahrokh shahrooz shahryar sharareh sharifeh shiva shohreh siamak sima sogand \
    soheila sorena tahereh touraj vida yaghoub yashar zahed zhaleh zhila zohreh aamir abid abida adeel adil adnan \
    ahmer aleem aleena alina altaf ambreen ameer andleeb anila anis anjum anum aqeel areeba arslan ashiq ashfaq \
    asmat atiya ayub azmat basharat batool danish dilshad erum faheem faizan fakhar fareeha fariha farrukh fayaz \
    fayyaz fida fouzia furqan ghazala ghazanfar gulzar hadiqa hameed hammad hassaan humaira huma humera ifrah \
    iftekhar imdad iqra irum ishfaq ishrat ismat jamil javeria jawwad jehangir kainat kaleem kalsoom kanwal karamat \
    kausar khadim khuram khurram khurshid kulsoom laiba liaqat liaquat lubna madiha maham maheen mahnoor maimoona \
    maira manzoor maqbool maqsood marvi masroor mazhar mehak mehar mehboob mehnaz mehreen mehrunnisa mehwish misbah \
    moazzam mohib moin mubeen mudassar mudassir muhib mukhtar mukhtiar mumtaz munawar munawwar muneeba musarrat \
    mushtaq muskan muzaffar muzammil nabeel nadira naeema naheed naila naseem naseer nasreen nauman nausheen naushad \
    nazia nazish nida nighat nimra nosheen nudrat nusrat omair omer osama parveen qaiser qamar qandeel rafaqat \
    raheel raheela ramsha rashida razzaq rehana rehman riffat rida rimsha rubina rukhsar saadia sabahat sabeen \
    sabiha sabira saddam sadaqat sahibzada saim sajeela sakina saleha samia samina sanam sarwar sarwat sehrish \
    shabana shabbir shahida shahnawaz shahzaib shaheryar shakoor shamim shamshad sharjeel sheharyar sheeraz shehla \
    sheraz shumaila sidra sikander sobia sohaib sumera sundas tabassum tabish taimoor talat talha tanveer tanzeela \
    tasneem tayyaba tehmina tehreem touqeer ubaid umair umaima urooj uzma waheeda wajahat wajeeha waleed waris \
    waseem yawar younas yumna zaeem zahoor zaid zain zaigham zareen zarina zartaj zeenat zehra zunaira aakash aarav \
    aarti abha abhay abhijit abhinav aishwarya akanksha akash akhil akhilesh akshay alka aman amar amarinder \
    amarjeet amrita ananya anant aniket anirudh anisha anjana anju ankita ankur anmol annapurna anoop anshul anubhav \
    anuj anupam anupama anuradha anurag anushka aparna archana arnab arpita arti arundhati arushi aruna ashish \
    ashima ashutosh ashwin ashwini asha atul avinash ayush baldev baljeet baljit balraj balwant barkha bhagwant \
    bharati bhaskar bhavna bhupesh bhupinder bina bindu bipin birendra biswajit brij chandan chandni chandrakant \
    charanjit chetan chhaya chirag daljit damodar debashish deepa deepali deepika deepti devendra devika dharam \
    dharmendra dhananjay dhiraj dhruv digvijay dilip dipak dipti divya ekta garima gauri gautam girish gita gobind \
    govind gurbachan gurdeep gurmeet gurmit gurnam gurpreet gurvinder hardeep harinder harjeet harjit harkirat \
    harleen harmeet harshad harshita harshvardhan harvinder hema hemant hitesh inderjit indrani isha ishaan ishan \
    ishita jagjit jagmohan janaki jasbir jaspal jaspreet jaswant jatin jaya jayant jayanti jayesh jayshree jignesh \
    jitendra jitesh joginder jyotsna kailash kajal kalpana kamala kamini kamla kamlesh kanchan kanhaiya kanika kapil \
    karthik kartik kaushik kavya kedar keshav ketan kishan kishore komal krishan kriti kuldeep kulwant kunal kusum \
    lakhan lakhwinder lakshman lalit lalita lata laxman laxmi leela lokesh madan madhav madhavi madhu madhur madhuri \
    mahendra mahima mamta mandeep mangesh maninder manisha manjeet manjit manju manjula manpreet mansi mayank mayur \
    meenakshi meenal megha meghna milind mitali monika mridula mrinal mugdha mukul murali namrata nandini nandita \
    narayan natasha navjot navneet neelam neelima neetu nidhi niharika nikita nilesh nimisha niranjan nirav nisha \
    nishant nitesh nitish nivedita omprakash padma padmini pallavi paramjit parag paresh parminder parth partha \
    parul pavan pawan payal prabhat prachi pradip pragya prahlad pramila pranav pranay pranjal prasanna prasoon \
    pratap prateek pratibha pratik pravin preeti premchand prerna priti priya puja puneet punam poonam purnima \
    pushpa rachna radha radhika raghav raghu raghunath rajan rajat rajbir rajeshwari rajinder rajni rajpal raju \
    rajvir rakhi ramakant raman ramdev ramnath ranbir ranjan ranjana ranveer rashmi ratan raveena ravinder reema \
    reena rekha renu renuka revati rhea richa rishabh ritika ritesh riya rohan rohini roshan roshni ruchi ruchika \
    rukmini rupa rupali rupesh sadhana sakshi saloni samir sandhya sangeeta sanjana sanjib santosh sapna sarabjit \
    saraswati sarita saroj satpal satyendra satyajit saurabh saurav savita seema shaila shailaja shailendra shailesh \
    shalini sharad sharda sharmila shefali shikha shilpa shivam shivani shobha shraddha shravan shreya shruti \
    shubham shubhra shyam siddharth simran sita sitaram smita sneha sohan sohini somnath sourav srinivas srinivasan \
    sriram subodh sucheta sudesh sudha sudhakar sudhanshu suhas sujata sujit sukhbir sukhdev sukhwinder sumedha \
    sumitra sunanda sundar suneeta supriya suraj surabhi surbhi surinder surjeet surjit sushant sushmita swapna \
    tanmay tanuja tanvi tanya tapan tejas tejinder trisha tushar uday ujjwal upasana upendra urmila urvashi utkarsh \
    vaibhav vaishali vandana vanita varsha vasant vasudha vasundhara vedant veena vibha vidya vimal vineet vinod \
    vipin vipul viren virendra vishwanath yamini yashwant yashpal yogendra yogesh yogita yuvraj zoya abdulaziz \
    abdulla abdulmalik adel adham aigerim ainura alisher almaz altynai anora anvar askar asel aydin ayse azamat \
    azizbek bakhtiyor bakyt bekzod bektur berat burak cansu cengiz daler daniyar davlat davron dilbar dilfuza \
    dilnoza dilshod doniyor ekrem elif emine emre engin ercan erdem erkin esra fatih fatma feride ferhat feruza \
    firuz furkan gulbahor gulnara gulnora gulchehra gulsum halil halit hatice husniddin hussam ibragim ilhom ilkhom \
    islom jahongir jamshed jasur javlon kamil kamila kanat kemal khurshed kubanych lola madina mahfuza merve murat \
    nargiza nazgul nigora nilufar nodir nurlan odil orhan otabek oybek parvina ravshan ruslan sabina salih sanjar \
    sardor selim selin sevara sherzod shukhrat sitora sukhrob tolga tursun ulugbek umida umit volkan yasemin yerlan \
    yigit zebo zeki zeynep zilola zokir abdulkarim amal amani ayman badr basem bassam dalal dalia fadi faris ghada \
    ghassan hanan hatem hazem hesham hisham huda iman issam jaber jasim jumana khaled lama lina maha maher majed \
    manal marwan maysa mounir nada nadim nasser nawal nayef nizar noura qusay raed rami rana rania rasha reem rima \
    saif salah salwa samer tamer tarek turki wael walid wissam yazan yousef ziad zuhair adriana agnes agnieszka \
    aidan alain alessandro alexis alfred alistair allison amelia anders anika anja annette annika antoine arne \
    astrid audrey axel beatrice beatriz benoit bernd bernadette bettina birgit bjorn brandon brendan brenda brigitte \
    britta bronwyn caitlin camille candace carla carmen cathy cecilia celine chantal chloe chuck ciara claude \
    claudio clara clement colette connor constance cornelia courtney cristina damien daniela danielle darren deirdre \
    delphine derek desmond diego dieter dirk dominik dominique doris dorothea duncan edith eduardo edwin eileen \
    elaine elise eliza elke eloise elsa emilia emilie emilio enrique erica erin esther ethan eugene evelyn ewan \
    fabian fabrice federico felicity ferdinand fernanda fernando finn florian franco francois frederic frederik \
    frieda gabriela gabriella gemma genevieve gerard gerd gerhard gertrude gianni gina gisela giulia gloria greta \
    gretchen guido guillaume gunnar gustav gwen hamish hanne harriet hector heinrich heinz helmut hendrik herbert \
    hilary hilde holger howard hubert hugo ilse imogen ines inga inge ingeborg irene isabella isabelle isla ivana \
    ivo jacqueline jacques jaime jakob janine jared jeanne jenna jenny jeroen jesper jesse joachim jocelyn jodie \
    joel jonas jorge jorgen josephine josh joyce julien juliet juliette julius justin justine karin karina karsten \
    kasper katarina katharina katja katrin kerry kieran kirsty klara konrad konstantin kurt lars lea leah lena \
    lennart leonie leslie lidia lillian lindsay lionel lisbeth lotte luc luca lucia lucie lucinda ludwig luigi luisa \
    lukas lydia magda magdalena malcolm manuela marcel marcia margarita margit margot marian mariana marianne marion \
    marisa marko marlene marta martina mathias mathilde matthias maureen mauro maxim maximilian maya melanie \
    michaela mikael mireille miriam moira molly morten naomi nathalie nicole niels nils noelle norbert oksana \
    olivier paige paola paolo pascal patrice patrik pauline pavel penelope petra philipp philippa phoebe phyllis \
    piotr rachael rafael rainer ralf ramon raquel raul reinhard renata renate rene rhona ricardo riccardo rolf \
    romain rory rosalind rowan roxanne ruben rudolf sabine salvatore sascha saskia selena serge seth shane shirley \
    sigrid silke silvia simone siobhan solange solveig sonja stacey stefania steffen stephan stewart susanne suzanne \
    svenja svetlana sylvie tamara tanja terence tessa thea theo theodore therese thierry thorsten tiffany tilman \
    tobias tomasz trevor trudy ulrich ulrike ute valentina valeria vera veronica veronika viktor vincenzo virginie \
    wanda wayne werner wilhelm willem xavier yannick yolanda yvette yvonne zara zoe akhtar farhan fidel frud kathy \
    lyse mariam orooj rupam sayeed shereena sophia stefanie sudarsan zarif",
);

/// Whether a folded word is one of them: "mohammad".
pub(crate) fn is_given(key: &str) -> bool {
    NAMES.has(key)
}

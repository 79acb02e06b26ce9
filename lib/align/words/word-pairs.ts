/**
 * Frequent words of German news and their usual English; for an aligner coverage matters more than precision. An
 * entry reads `german,german=english,english`: every German form may stand for every English one. Umlauts
 * stand without their dots, as they are compared. Cognates that share their first letters (Präsident,
 * president) need no entry, and number words are read as numbers.
 */
const PAIRS = `
jahr,jahre,jahrs=year jahrhundert=century jahrzehnt=decade monat=month woche=week wochenende=weekend
tag=day stunde=hour minute=minute sekunde=second uhr=am,pm,clock,local heute=today gestern=yesterday
morgen=tomorrow,morning abend=evening,night nacht=night,overnight mittag=noon,midday nachmittag=afternoon
fruh,fruher=early,earlier,former,previously,morning spat,spater=late,later jetzt,nun=now montag=monday
dienstag=tuesday mittwoch=wednesday donnerstag=thursday freitag=friday samstag,sonnabend=saturday
sonntag=sunday januar=january februar=february marz=march april=april mai=may juni=june juli=july
august=august september=september oktober=october november=november dezember=december fruhling=spring
sommer=summer herbst=autumn,fall winter=winter ende=end,late,close
anfang,beginn,beginnen,begann,begonnen=begin,began,start,early,beginning zeit=time,period
zukunft,kunftig=future vergangenheit=past letzt=last,final,recent erst,erste,ersten,erster=first,only
zweit=second dritt=third nachst=next neu,neue=new alt,alter,alteste=old,age,ancient jung=young
groß,grosse,großte=large,big,great,major,largest,biggest,size klein=small,little lang,lange,langer=long
kurz,kurzlich=short,shortly,brief,recently hoch,hoh,hohe,hoher=high,tall,height niedrig=low
schnell=fast,quick,rapid,soon langsam=slow gut,besser,beste=good,well,better,best schlecht=bad,poor,poorly
wichtig=important,key,major schwer,schwierig=difficult,hard,heavy,serious,severe
leicht,einfach=easy,easily,simple,light,simply stark=strong,strongly,heavy schwach=weak frei=free
moglich,moglicherweise=possible,possibly,may,might notig,notwendig=necessary,need
richtig=right,correct,properly falsch=wrong,false wahr,wahrheit=true,truth offen,offnen=open
offentlich,offentlichkeit=public privat=private gleich,gleichen=same,equal
verschieden,unterschiedlich,unterschied=different,various,difference ahnlich=similar
ander,andere,anderen=other,another,different viel,viele,vielen=many,much,lot,numerous
wenig,wenige,weniger=few,less,little,fewer mehr=more mehrere,mehreren=several,multiple,number
einige=some,few alle,allen,alles,aller=all,every,everything,everyone jed,jede,jeder,jedes=every,each,any
nur=only,just auch=also,too sehr=very fast,beinahe,nahezu=almost,nearly ganz=whole,entire,quite
etwa,rund,circa,ungefahr=about,around,approximately,roughly mindestens=least hochstens=most
oft,haufig=often,frequently,common immer=always nie,niemals=never manchmal=sometimes wieder=again,back
bereits,schon=already noch=still,yet
weiter,weitere,weiteren,weiterhin=further,other,continue,more,still,another
zusammen,gemeinsam=together,joint,common allein=alone nicht=not kein,keine,keinen,keiner=no,not,none,any
nichts=nothing niemand=nobody,one ohne=without mit=with nach=after,to,according vor=before,ago,front
wahrend=while,during,whereas seit=since,for bis=until,to,till uber=over,about,above,more
unter=under,below,among zwischen=between gegen=against durch=through,by fur=for aus=from,out bei=at,near
um=around,to von=of,from,by weil,da,denn=because,since aber,jedoch,doch,allerdings=but,however,though
obwohl=although,though,despite trotz=despite wenn,falls=if,when als=when,as,than wie=as,how,like
ob=whether,if dass=that wo=where warum=why wer=who was=what und=and oder=or sowie=and,well hier=here
dort,dorthin=there sondern=but,rather deshalb,daher,deswegen=therefore,so,thus,why dann=then damit=so,thus
ich=i,my wir,uns,unser=we,our,us sie=she,they,them,you er=he ihr,ihre,ihren,ihrer,ihrem=their,her,its,your
sein,seine,seinen,seiner,seinem=his,its,be sich=himself,themselves,itself,herself
selbst=self,himself,even,itself,themselves mensch=people,human,person,man person=person,people
leute=people mann,manner=man,men frau=woman,women kind,kinder=child,children,kid junge=boy,young
madchen=girl familie=family eltern=parent vater=father mutter=mother sohn=son tochter=daughter
bruder=brother schwester=sister freund=friend ehemann=husband ehefrau,ehe=wife,marriage
heiraten,verheiratet=marry,married leben,lebt,lebte=life,live,lives lebensmittel=food,grocery
geboren,geburt=born,birth sterben,starb,gestorben,starben=die,died,dies
tod,tot,tote,toten=death,dead,die,died,killed toten,getotet,totete=kill,killed opfer=victim,sacrifice
verletzt,verletzte,verletzung=injured,injury,wounded,hurt uberleben=survive,survival
gefahr,gefahrlich=danger,dangerous,risk land,lander,landern=country,countries,land,state
staat,staatlich=state,government,country stadt,stadte=city,town,cities dorf,dorfer=village,town
ort,orte=place,location,town,site gebiet,bereich=area,region,territory,field region=region,area
insel=island,isle berg,gebirge=mountain,hill fluss,flusse=river meer,see=sea,lake,ocean kuste=coast,shore
strand=beach wald,walder=forest,wood,woods baum,baume=tree garten=garden erde=earth,ground,soil
welt,weltweit=world,global,worldwide himmel=sky,heaven sonne=sun mond=moon stern,sterne=star wasser=water
feuer,brand=fire luft=air,atmosphere licht=light wind=wind regen=rain schnee=snow eis=ice
sturm=storm,hurricane wetter=weather warm=warm,hot kalt=cold hitze,heiß=heat,hot
uberschwemmung,flut,hochwasser=flood,flooding erdbeben=earthquake,quake katastrophe=disaster
norden,nord,nordlich=north,northern suden,sud,sudlich=south,southern osten,ost,ostlich=east,eastern
westen,west,westlich=west,western straße,strasse=street,road weg,wege=way,path,route,trail brucke=bridge
haus,hauser=house,home gebaude=building wohnung=apartment,flat,home zimmer,raum=room,space tur=door
fenster=window kirche=church schloss,burg=castle,palace turm=tower platz=place,square,space,room
mauer,wand=wall schule=school schuler=student,pupil lehrer=teacher
universitat,hochschule=university,college student,studierende=student lernen,gelernt=learn,learning
unterricht=teaching,class,lesson bildung=education klasse=class ausbildung=training,education
wissenschaft=science,scientific wissenschaftler=scientist,researcher,scholar
forscher,forschung=research,researcher,scientist studie=study
untersuchung,untersuchen,ermittlung,ermitteln=investigation,study,investigate,examine,inquiry
entdecken,entdeckt,entdeckung=discover,discovered,discovery,found
entwickeln,entwicklung,entwickelt=develop,development,evolve krankheit,erkrankung=disease,illness
krank,kranke=sick,ill,patient krankenhaus,klinik=hospital,clinic
arzt,arzte,arztin=doctor,physician,medical gesund,gesundheit=health,healthy
medikament,arznei=drug,medicine,medication krebs=cancer impfung,impfstoff=vaccine,vaccination
behandlung,behandeln=treatment,treat korper,korperlich=body,physical,bodily gehirn=brain blut=blood
herz=heart hand,hande=hand kopf=head auge=eye haut=skin knochen=bone regierung=government
minister=minister ministerium=ministry,department prasident=president kanzler,kanzlerin=chancellor
parlament=parliament bundestag=parliament,bundestag
wahl,wahlen,gewahlt,wahlt=election,vote,choose,elected,choice wahler=voter stimme=vote,voice
abstimmung=vote,ballot partei=party politik,politisch,politiker=political,politics,policy,politician
gesetz=law,act,legislation,bill recht,rechte=right,law,legal gericht=court richter=judge
urteil=ruling,verdict,sentence,judgment klage,anklage,angeklagt=lawsuit,charge,charged,accused,suit
anwalt=lawyer,attorney staatsanwalt=prosecutor verfahren,prozess=trial,procedure,process,proceeding
polizei,polizist=police,officer
gefangnis,haft,verhaftet,festgenommen=prison,jail,arrested,custody,detained
verbrechen,straftat=crime,offence dieb,diebstahl=theft,thief mord=murder
tater,verdachtig,verdacht=suspect,perpetrator,suspicion bombe=bomb
angriff,anschlag,angegriffen=attack,assault waffe=weapon,gun,arms
schießen,schuss,erschossen=shot,shoot,shooting krieg=war soldat=soldier,troop truppen=troops
armee,heer,militar=army,military schlacht,kampf,kampfe,kampfen=battle,fight,combat,struggle frieden=peace
feind=enemy sicherheit,sicher=security,safety,safe,secure,certain verteidigung=defence,defense
einsatz=deployment,use,operation,mission amt,amter,behorde=office,authority,agency,authorities
beamte,beamter,beamten=official,officer burger=citizen bevolkerung=population,people
einwohner,bewohner=inhabitant,resident,population gesellschaft=society,company
gemeinde,gemeinschaft=community,municipality verein,verband,vereinigung=association,club,union
vereinigt,vereinigten=united bund,bundes=federal konig,konigreich,konigin=king,kingdom,queen
reich=empire,rich,kingdom herrschaft=rule,reign grenze=border,limit,boundary
auslander,auslandisch,ausland=foreign,foreigner,abroad fluchtling,flucht=refugee,escape,flight
einwanderer,zuwanderung=immigrant,immigration deutschland,deutsch,deutsche,deutscher=germany,german
frankreich,franzosisch=france,french england,englisch=england,english
britisch,großbritannien=british,britain spanien,spanisch=spain,spanish italien=italy osterreich=austria
schweiz=switzerland,swiss europaisch,europa=european,europe russland,russisch=russia,russian
ukraine=ukraine turkei,turkisch=turkey,turkish griechenland,griechisch=greece,greek agypten=egypt
polen,polnisch=poland,polish niederlande,niederlandisch=netherlands,dutch japan=japan
china,chinesisch=china,chinese usa=us,united,america,american vereinten,uno=un,united
amerikanisch=american welle=wave
firma,unternehmen,konzern,betrieb=company,business,firm,corporation,enterprise,group
wirtschaft,wirtschaftlich=economy,economic,business handel=trade,commerce
geschaft,laden=shop,store,business markt=market geld=money preis=price,prize,award
kosten,kostet=cost,expense bezahlen,zahlen,zahlung=pay,payment,paid
kaufen,kauf,gekauft,kaufte=buy,purchase,bought verkaufen,verkauf,verkauft,verkaufte=sell,sale,sold
steuer=tax bank=bank schulden,schuld=debt,guilt,blame gewinn=profit,win
verlust,verlieren,verlor,verloren=loss,lose,lost einkommen,lohn,gehalt=income,wage,salary,pay
arbeit,arbeiten,arbeitet=work,job,labor,labour arbeiter,arbeitnehmer,beschaftigte=worker,employee
mitarbeiter=employee,staff,worker stelle,arbeitsplatz=job,position,place
arbeitslos=unemployed,unemployment chef,leiter=boss,head,chief,manager,leader
fuhrer,anfuhrer=leader,driver fuhren,fuhrt,fuhrte,gefuhrt,fuhrend=lead,led,leading,conduct,guide
eigentumer,besitzer,besitz=owner,own,possession kunde=customer,client gast,gaste=guest,visitor
industrie=industry fabrik,werk=factory,plant,work ware,guter=goods gewerkschaft=union streik=strike
vertrag,abkommen,vereinbarung=contract,treaty,agreement,deal milliarde,milliarden=billion
million,millionen=million tausend,tausende=thousand hundert,hunderte=hundred prozent=percent,per
halfte,halb=half viertel=quarter,fourth drittel=third zahl,anzahl,nummer=number
teil,teile,teilen=part,share,divide menge=amount,quantity,crowd paar=couple,pair,few summe=sum,amount
auto,wagen,fahrzeug=car,vehicle bus=bus zug,zuge,bahn=train,railway,rail bahnhof=station
flugzeug=plane,aircraft,airplane,jet flughafen=airport flug,fluge,fliegen,flog=flight,fly,flew
schiff=ship,vessel boot=boat hafen=port,harbor,harbour fahrrad,rad=bike,bicycle,wheel
fahrt,fahren,fuhr,fahrer=drive,ride,driver,travel,trip,drove
reise,reisen,reisende=travel,trip,journey,traveler,tour verkehr=traffic,transport unfall=accident,crash
absturz,absturzen=crash landen,landung=land,landing passagier,fahrgast=passenger
besuch,besuchen,besucht=visit,attend besucher=visitor,tourist urlaub,ferien=holiday,vacation
ziel=goal,destination,target,aim karte=map,card,ticket
spiel,spiele,spielen,spielt,spielte=game,play,match,played spieler=player mannschaft=team,squad
trainer=coach sieg,siegen,siegte,gewinnen,gewann,gewonnen=victory,win,won,winning sieger,gewinner=winner
niederlage,verloren=defeat,lost tor,tore=goal,gate fußball=football,soccer
meister,meisterschaft=champion,championship turnier=tournament rennen=race saison=season
punkt,punkte=point medaille=medal weltmeister=world olympisch=olympic sport,sportler=sport,athlete
zuschauer=spectator,viewer,audience,fan runde=round platz=place musik=music lied,lieder=song
sanger,sangerin,singen=singer,sing schauspieler=actor film=film,movie fernsehen,fernseher=television,tv
sendung=show,broadcast,program zeitung=newspaper,paper zeitschrift=magazine
nachricht,nachrichten=news,message buch,bucher=book
schreiben,schrieb,geschrieben,schreibt=write,wrote,written brief=letter lesen,las,gelesen=read
sprache,sprachig=language,speech sprechen,sprach,gesprochen,spricht=speak,spoke,talk,spoken
sprecher,sprecherin=spokesman,spokesperson,spokeswoman,speaker rede=speech wort,worte,worter=word
bild,bilder=image,picture,photo kunst,kunstler=art,artist,artificial
geschichte,geschichtlich=history,story,historical kultur=culture,cultural werk=work,plant
frage,fragen=question,ask,issue antwort,antworten=answer,response,reply
beispiel,beispielsweise=example,instance grund,grunde=reason,ground,cause
ursache,verursachen,verursacht=cause,caused folge,folgen=consequence,follow,result
ergebnis=result,outcome,finding problem=problem,issue losung,losen=solution,solve meinung=opinion,view
glaube,glauben,glaubt=belief,believe,think,faith idee,gedanke=idea,thought plan,plane,planen=plan
wissen,weiß,wusste,bekannt=know,knowledge,known,famous
bekannte,bekanntgegeben,bekanntgab,verkundet=announced,announce,known mitteilung=statement,announcement
erklarung=statement,explanation,declaration bericht,berichten,berichtet,berichtete=report,account
information,auskunft=information daten=data sagen,sagt,sagte,gesagt=say,said,says,told,tell
erklaren,erklart,erklarte=explain,declare,said,stated,explained
meinen,meint,meinte=say,think,said,mean,believe betonen,betonte=emphasize,stress,stressed
bestatigen,bestatigt,bestatigte=confirm,confirmed ankundigen,kundigte,angekundigt=announce,announced
mitteilen,mitgeteilt=inform,said,announced
zeigen,zeigt,zeigte,gezeigt=show,showed,shown,demonstrate,indicate
nennen,nannte,genannt,sogenannt=call,called,name,named,known heißen,heißt,hieß=called,named,mean,means
name,namen=name machen,macht,machte,gemacht=make,made,do,done tun,tat,getan=do,did,done
geben,gibt,gab,gegeben=give,gave,there,given nehmen,nahm,genommen,nimmt=take,took,taken
kommen,kommt,kam,gekommen,kamen=come,came,arrive gehen,geht,ging,gegangen,gingen=go,went,going,gone,walk
stehen,steht,stand,gestanden=stand,stood liegen,liegt,lag,gelegen=lie,located,lies
sitzen,sitzt,saß,sitz=sit,seat,sat bleiben,bleibt,blieb,geblieben=remain,stay,remained
finden,findet,fand,gefunden,fanden=find,found,finds suchen,sucht,suchte,suche=search,seek,look
sehen,sieht,sah,gesehen=see,saw,seen,view horen,hort,gehort,horte=hear,heard,listen
fuhlen,gefuhl=feel,feeling denken,dachte,denkt=think,thought
wollen,will,wollte,wollten=want,wanted,will,would konnen,kann,konnte,konnten=can,could,able,may
mussen,muss,musste,mussten=must,have,need,had sollen,soll,sollte,sollten=should,shall,supposed
durfen,darf,durfte=may,allowed,must
werden,wird,wurde,wurden,worden,geworden=will,was,were,been,become,became,is,are
ist,sind,war,waren,gewesen=is,are,was,were,been haben,hat,hatte,hatten=have,has,had
brauchen,braucht,brauchte=need,require,needed helfen,hilfe,half,hilft=help,aid,assistance,helped
versuchen,versucht,versuchte,versuch=try,attempt,tried,experiment
lassen,lasst,ließ,gelassen=let,leave,left verlassen,verließ=leave,left
halten,halt,hielt,gehalten=hold,keep,held,kept stellen,stellt,stellte=put,place,set
legen,gelegt=lay,put,place setzen,gesetzt,setzt=set,put bringen,brachte,gebracht,bringt=bring,brought
tragen,trug,getragen,tragt=carry,wear,bear,wore ziehen,zog,gezogen,zieht=pull,move,draw,drawn
fallen,fiel,gefallen,fallt=fall,fell,drop fall,falle=case,fall
steigen,stieg,gestiegen,steigt,anstieg=rise,increase,rose,climb sinken,sank=sink,fall,decrease
wachsen,wuchs,wachst,wachstum=grow,growth,grew erhohen,erhoht,erhohung=increase,raise,raised
verringern,reduzieren=reduce,decrease andern,anderung,geandert,andert=change,amend,changed
wechseln,wechsel=change,switch bauen,gebaut,bau,baute=build,built,construction
herstellen,hergestellt,hersteller=produce,manufacture,made,manufacturer,manufactured
schaffen,geschaffen,schuf=create,created zerstoren,zerstort,zerstorung=destroy,destroyed,destruction
brechen,brach,gebrochen=break,broke,broken schutzen,schutz,geschutzt=protect,protection
verbieten,verboten,verbot=ban,banned,prohibit,forbidden erlauben,erlaubt=allow,permit,allowed
fordern,forderte,forderung,gefordert=demand,call,claim bitten,bat,gebeten=ask,request
warnen,warnung,warnte=warn,warning,warned drohen,drohung,droht=threaten,threat hoffen,hoffnung,hofft=hope
furchten,angst,furcht=fear,afraid lieben,liebe=love hassen,hass=hate vertrauen=trust,confidence
erhalten,erhielt,bekommen,bekam,bekommt=receive,get,got,received,obtain,preserve
erreichen,erreicht,erreichte=reach,achieve,reached treffen,traf,getroffen,trifft=meet,met,meeting,hit
sitzung,treffen=meeting,session entscheiden,entscheidung,entschied,entschieden=decide,decision,decided
beschließen,beschlossen,beschluss=decide,decided,resolution
erwarten,erwartet,erwartung=expect,expected,expectation scheinen,scheint,schien=seem,appear,shine
erscheinen,erschien=appear,appeared,published
veroffentlichen,veroffentlicht=publish,published,released,release
benutzen,verwenden,verwendet,nutzen,nutzt,verwendung,genutzt=use,used,using gebrauch=use kampfen=fight
teilnehmen,teilnahme,teilnehmer=participate,participant,part,attend
unterstutzen,unterstutzung,unterstutzt=support,supported,help
vorschlagen,vorschlag,vorgeschlagen=proposal,suggest,proposed,propose
ablehnen,abgelehnt,lehnte=reject,refuse,rejected annehmen,angenommen=accept,assume,accepted,adopted
behaupten,behauptet,behauptete=claim,claimed,allege
vermuten,vermutlich,wahrscheinlich=probably,likely,suspect,presumably
offenbar,offensichtlich=apparently,obvious,obviously naturlich,natur=natural,nature,course
besonders,besondere=especially,particularly,special,particular eigen,eigene,eigenen=own
einzig,einzige,einzigen=only,single,unique einzeln,einzelne=individual,single ehemalig,ehemaligen=former
verantwortlich,verantwortung=responsible,responsibility zustandig=responsible,competent
bedeuten,bedeutung,bedeutet=mean,meaning,importance,significance,means enthalten,enthalt=contain,include
bestehen,besteht,bestand=consist,exist,pass umfassen,einschließlich=include,including,comprise
gehoren,gehort=belong,part,include betreffen,betroffen=affect,concern,affected warten=wait
ankommen,ankunft=arrive,arrival laufen,lauft,lief=run,walk,running schlafen,schlaf=sleep
essen,aß=eat,food,meal trinken,getrank=drink tier,tiere=animal hund,hunde=dog katze=cat pferd=horse
vogel,vogel=bird fisch=fish pflanze=plant lebewesen=creature,organism art,arten=species,kind,type,way
sorte=kind,type weise=way farbe,farbig=color,colour rot=red blau=blue grun=green weiß,weiße=white
schwarz=black gelb=yellow gold=gold stein=stone,rock holz=wood,wooden eisen=iron stahl=steel glas=glass
papier=paper kleidung=clothes,clothing strom=electricity,power,current energie=energy
kraft,krafte=force,power,strength macht,machtig=power,powerful,might maschine=machine
gerat,gerate=device,equipment,instrument werkzeug=tool rechner,computer=computer netz,netzwerk=network,net
handy,mobiltelefon=phone,mobile,cell schlussel=key umwelt=environment,environmental klima=climate
klimawandel=climate,change strahlung=radiation masse=mass gewicht=weight große=size,large
geschwindigkeit=speed,velocity temperatur=temperature entfernung,entfernt=distance,away lange=length,long
flache=area,surface oberflache=surface tief,tiefe=deep,depth breit=wide,broad nah,nahe=near,close,nearby
weit=far,wide uberall=everywhere innen,innerhalb=inside,within außen,außerhalb=outside oben=above,top
unten=below,bottom links=left rechts=right vorne=front hinten,hinter=behind,back seite=side,page
mitte,zentrum=middle,center,centre rand=edge spitze=top,tip,peak ersten=first maß,maßnahme=measure
zustand=state,condition bedingung=condition,requirement verhaltnis,beziehung=relationship,relation
verbindung,verbunden=connection,link,connected,compound einfluss=influence
wirkung,auswirkung=effect,impact veranstaltung,ereignis=event
feier,feiern,fest=celebration,celebrate,festival,party weihnachten=christmas ostern=easter gott=god
religion,religios=religion,religious heilig=holy,sacred christlich,christ=christian
judisch,jude=jewish,jew muslim=muslim erfolg,erfolgreich=success,successful fehler=mistake,error
moglichkeit=possibility,opportunity,option gelegenheit=opportunity,chance aufgabe=task,job rolle=role
bestimmt,bestimmte=certain,specific,determined genau=exactly,precise,accurate klar=clear
vollig,vollstandig=completely,complete,fully,full voll=full leer=empty tatsachlich=actually,indeed,actual
jemals=ever sofort=immediately plotzlich=suddenly bald=soon schließlich,endlich=finally,eventually
zuvor,vorher=before,previously,prior danach,anschließend=then,after,afterwards
derzeit,aktuell=currently,current regelmaßig=regularly,regular
ublich,normalerweise,gewohnlich=usual,usually,normally,common
haupt,hauptsachlich=main,mainly,primarily,capital hauptstadt=capital
grundlage,basis=basis,foundation,based anstatt,statt=instead
außer,außerdem,zudem=also,addition,except,besides zwar=although,indeed je=per,ever,each sogar=even
bisher,bislang=far,previously so=so,as dies,diese,dieser,dieses,diesen,diesem=this,these jener=that
ziemlich=quite,fairly wegen,aufgrund=because,due laut,zufolge,gemaß=according,loud entlang=along
abhangig=dependent,depend,depending unabhangig,unabhangigkeit=independent,independence
freiheit=freedom,liberty gewalt=violence,force gerechtigkeit=justice gesamt=total,whole,overall,entire
ungewohnlich=unusual selten=rare,rarely beliebt=popular schon=beautiful,already gern=like
glucklich,gluck=happy,luck traurig=sad reich=rich arm,armut=poor,poverty,arm teuer=expensive
billig,gunstig=cheap,affordable verfugbar,verfugung=available erforderlich=required,necessary
uberprufen,prufen,prufung=check,examine,review,test vergleich,vergleichen=comparison,compare,compared
verstehen,verstand=understand,understood erinnern,erinnerung=remember,memory,remind
vergessen,vergaß=forget,forgot,forgotten sorgen,sorge=ensure,concern,worry,care pflege=care kummern=care
beobachten,beobachtung=observe,observed,observation messen,messung=measure,measurement
schatzen,schatzung=estimate,estimated rechnen=expect,calculate einstellen,eingestellt=stop,set,hire
beenden,beendet=end,ended,finish stoppen=stop offnen,eroffnen,eroffnet=open,opened
schließen,geschlossen=close,closed,closing fortsetzen=continue
vermeiden,verhindern,verhinderte=avoid,prevent,prevented retten,rettung=rescue,save,saved suchen=look
entstehen,entstand,entstanden=arise,emerge,created,formed stammen,herkunft=come,origin,from
verbreiten,verbreitet=spread,widespread,common ausbruch,ausgebrochen=outbreak,eruption,broke
virus,viren=virus zelle=cell gift=poison,toxic drogen=drug rauch,rauchen=smoke,smoking stimmen=vote,agree
unterschreiben,unterzeichnet=sign,signed vertreter,vertreten=representative,represent mitglied=member
gruppe=group rat=council,advice ausschuss,kommission=committee,commission konferenz=conference
gipfel=summit,peak verhandlung,gesprach=negotiation,talk,conversation,discussion streit=dispute,argument
widerstand=resistance protest,demonstration=protest,demonstration aufstand=uprising,revolt skandal=scandal
krise=crisis herausforderung=challenge rucktritt,zuruckgetreten=resignation,resigned,resign
zuruck=back,return ruckkehr,zuruckkehren=return nachfolger=successor
vorsitzend,vorsitz=chairman,chair,head kandidat=candidate gegner=opponent anhanger,unterstutzer=supporter
mehrheit=majority minderheit=minority bewegung=movement,motion mrd=billion,bn mio=million,m
`

/** German words of the list, as written there, each with its English words. */
export const WORD_PAIRS: ReadonlyMap<string, readonly string[]> = read(PAIRS)

function read(list: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>()
  for (const entry of list.trim().split(/\s+/)) {
    const [german = '', english = ''] = entry.split('=')
    for (const word of german.split(',')) {
      pairs.set(word, [...(pairs.get(word) ?? []), ...english.split(',')])
    }
  }
  return pairs
}

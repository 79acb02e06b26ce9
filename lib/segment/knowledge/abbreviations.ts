import { words } from './words.ts'

/*
 * Abbreviations without their last full stop, inner blanks left out: `z.B` stands for z.B. and z. B.
 * Which list an abbreviation is in says what may follow it.
 */

/** Something always follows: a name, a noun, a number. Never the end of a sentence. */
export const TRANSITIVE = words(`
  Reg.-Präs Vize-Präs Landesr Stadtr Gemeinder Komm.-Rat KommR Hofr OStR StR Studiendir
  Landesh Vizebgm
  Kfm Kffr Dipl.-Kfm Dipl.-Kffr Dipl.-Päd Dipl.-Psych Psych Päd Chem Phys Volksw Betriebsw Verw max
  mult Stv Ldt Dr Prof Hr Hrn Fr Frl Fam Rev Mr Mrs Ms Mme Mlle Msgr Mgr St Ste Sta Sto
  Dipl Ing Dipl.-Ing Mag Lic lic Univ.-Prof Priv.-Doz Doz Stud cand stud
  Rep Det Insp Supt Cdr Comm Hptm Oblt Olt Lt Ltn Adm Kpt Fw Uffz Gefr Maj Korv.-Kpt Kapt Gov
  Hon Capt Col Sgt Cpl
  Min.-Präs Präs Vors stv stellv Bgm Bürgerm Minr MinR Min.-Rat LAbg Abg NR-Abg   z.B Z.B d.h D.h m.a.W i.e u.d u.z zB dh sog Sog sogen insb Insb insbes bes Bes vgl Vgl
  cf Cf s.o s.u S.o S.u s.a S.a v.l v.l.n u.zw d.i a.d i.d i.S i.S.d i.H i.R.d i.V.m o.g O.g
  ca Ca ggf Ggf evtl Evtl evt event gegebenenf bzw Bzw resp u ud bspw Bspw beisp
  inkl Inkl incl exkl excl einschl Einschl ausschl zzgl Zzgl zuzügl abzgl abz betr Betr bez Bez.-Nr
  hinsichtl bezügl
  lt gem Gem ggü gg geg gegr geb Geb gest Gest verh verw gesch led ermord verst Verst
  ehem Ehem urspr Urspr ehemal gen bgld kath ev evang röm orth jüd christl isl
  dt Dt dtsch deut engl Engl frz franz Franz ital span russ amerik amer brit österr Österr schweiz
  schweizer türk griech poln tschech ung niederl nld holl schwed norw dän chin jap japan lat arab
  hebr bayr bay sächs preuß hess westf nieders europ internat
  allg Allg allgem amtl ärztl bibl biol chem phys math geogr geol hist histor jur kaufm landw
  gesetzl gewerbl polit polizeil
  milit mil mündl nachm vorm naturw öffentl offiz pers persönl priv rd schriftl staatl städt südl
  nördl östl westl südöstl südwestl nordöstl nordwestl tägl tgl jährl mtl monatl wöchentl stündl
  techn telef theoret versch zus zusätzl jew jeweil entspr Entspr gleichz urkundl wirtsch wiss wissenschaftl
  durchschn Durchschn mind Mind höchst mögl vermutl wahrsch verm lfd Lfd bed
  hrsg Hrsg hg Hg Hgg Übers übers bearb Bearb verf ill komp Mitarb Mitw Mithg
  Fa zw kl gt geh gek gep mehrf unv unverk verb allgemeinverst
  Nr Nrn Artt Abs Ziff Rdnr Rdn Rn Rz Randnr Randz Az Anm Bd Bde Abb Abbn Taf Fn Fußn Lfg Tz Abt.-Nr
  tel Telef Postf Kto Hausnr Zi Whg Verf.-Nr
  vs Vs v op loc ibid ebd Ebd sqq vol Vol pp ed eds Jg Hft Num
  Bez Bez.-Kr Lkr Ldkr Reg.-Bez Gde Gmd Kt
  Joh Frdr Wilh Ferd Heinr Herm Jos Ludw Thos Wm Chas
  Rgt Btl Kp Inf Mdj
  approx est dep dept Fig fig Eq
  Intern Nat Bundesmin Bundesverw Gebr
`)

/** A reference that a number follows; an ordinary word, or the end of a sentence, when none does. */
export const NUMBERED = words(`
  Drs Drucks Gl Bst Kto Prot Nr Nrn Art Artt Abs Ziff Rdnr Rdn Rn Rz Randnr Az Anm Bd Bde Bl Kap Abb
  Tab Taf Fn Anl Pos Tel Fax Jg Hft Ausg
  S s SS Sp Str H Z Kl Vers Bsp Nro No no Num Vol vol p pp P Fig fig Opus op Op Kat BWV Lit lit Var
  Buchst Unterabs UAbs Teiln Tz Gz Reg
  Los Lfg Rev Ver Gew Flst Fl Min min Sek
`)

/** More of them from laws, files and registers. No ordinary word is written so, thus the number is never a new sentence. */
export const REFERENCES = words(`
  Halbs Hs Zif Abschn Unterabschn Beschl Vorbem RdErl Erl Bek Vorl Flurst Flstk Grdst Parz
  Kennz Aktz Geschz BGBl GVBl GVOBl ABl BAnz BStBl VkBl MBl JMBl GBl StAnz MinBl AmtsBl Amtsbl
  Plenarprot Stenogr Drs Ratsdrs BT-Drs BR-Drs Drucks BT-Drucks BR-Drucks Vfg Rspr Entsch Entw
  Vorschr Randz Rdz Erwgr ErwGr Begr Anfr Antr Beschw Gutacht Urk Verz Anh Anl Aufg Bsp Beisp Hdschr
  Cod Fol Bog Buchst Unterabs Teilnr Stg Whg Fnr Fgst Signat Lekt
  Hptst Abth Skizz Pos Tgb Tgb.-Nr Slg Sdr Rdschr Rundschr Zirk
`)

/** The same, but ordinary words as well, or names: only before a number with no noun behind it. */
export const REFERENCES_AND_WORDS = words(`
  Alt Beil Urt Verf OG UG EG DG Dok Akt Ber Kor Def Satz Ant Mod Ser Ex Rep Not Mag Kom
  App Abt Ord Zi Gew Inv Mitt Üb Zeil
`)

/** Endings of longer words that a number follows: Startnr., Amtsbl., Plenarprot., Ratsdrs., Unterabs. */
export const REFERENCE_ENDINGS = /\p{L}(?:nr|nrn|[sz]bl|prot|drs|drucks|[rzu]abs|abschn|ziff|buchst)$/iu

/** May close a sentence, and does so only before a word that starts one. */
export const MAY_END = words(`
  Mio Mill Mrd Md Mia Bio Bill Trd Tsd Tsde Tausd Mrdn Mion
  Std Stdn Min Sek Std.- Tg Mon J Jhd Jh Jhdt Jhdts Jhs Jahrh Lj sec std min
  Gen Reg Ed Hl hl gr Mt Pt Ft Sen Red Tel Jahrg Vol EL TL Msp Pr Gem
  Pf Rp Fr Sfr SFr Kr kr Gr Dol Doll Tl Stk Stck Pfd Ztr Km Proz Prozentp Pkt Pkte
  v.Chr n.Chr v.u.Z n.u.Z v.Z u.Z p.Chr a.Chr
  habil med phil jur theol rer nat oec pol agr vet dent pharm techn sc rer.nat rer.pol h.c.mult
  u.a U.a u.A o.a o.ä o.Ä u.ä u.Ä o.dgl u.dgl u.dergl dgl dergl u.E m.E M.E u.U U.U z.T Z.T z.Z Z.Z
  z.Zt z.Tl i.A i.V i.R i.d.R I.d.R in.d.R i.B i.Allg i.allg i.e.S i.w.S
  v.a V.a v.A a.a.O s.d z.H z.Hd z.Hdn zz zzt Zzt zurz
  a.D i.D i.G i.L e.V e.G e.U e.K eV i.Br i.Brsg i.Allgäu i.Oberbay i.W i.Westf i.E a.M a.Main
  a.R a.Rh a.d.S a.N a.Inn a.A d.J d.Ä d.Gr d.M d.Js d.Mts v.H v.T p.a P.a p.m a.m p.c k.o K.o t.b.d
  h.c H.c n.F a.F b.a.w b.a.W u.k b.B o.J o.O o.V o.D o.B n.V n.E n.P i.O u.W d.R r.K g.g.A
  Inc Corp Corps Co Ltd Cie Bros Pty S.A S.p.A s.r.o a.s N.V B.V A.G S.L S.A.S S.àr.l Sàrl Ges m.b.H
  Ges.m.b.H O.H.G K.G Assoc Intl Mfg Dept Univ Inst Fak Akad
  Jr jr Jun jun sen iun Sr sr Esq Ph.D M.A B.A M.Sc B.Sc M.B.A LL.M
  D.C U.S U.S.A U.K E.U U.N U.S.S.R L.A N.Y N.J P.S
  Jan Jän Jänn Feb Febr Mär Mrz Apr Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Sa So Sbd
  Str str Pl Bhf Hbf Bf Flugh Krhs Kath Ev
  Verl Aufl Ausg Slg Zs Zschr Jb Hdb Lex Lit Bibl Abt Ref Sekr Gf Geschf
  ff f Forts Schl Anh Einl Vorb Ndr Sonderdr Tlg
  teilw Teilw tlw zT gez Gez unbek unb verf vollst volls unvollst
  o.k O.k O.K Apt Bd Nds Bad.-Württ Schl.-H Sa.-Anh Rhld Rhld.-Pf Meckl.-Vorp Brandbg Thür Sachs
  Bayr Württ Westf Saarl Hann Hbg Bln Mchn Ffm Kln
  Vbg Bgld Ktn Stmk Sbg Vlbg
  Cal Calif Conn Fla Pa Va Tex Ill Mich Minn Wis Ariz Colo
`)

/** Closes an enumeration: the sentence ends before any capital. */
export const CLOSING = words(`
  usw Usw usf etc Etc etc.pp u.v.m u.v.a u.v.a.m u.a.m u.dgl.m u.ä.m u.Ä.m o.ä.m u.s.w u.s.f et.al
`)

/** Endings of longer words that are abbreviated: Müllerstr., Alexanderpl., Dipl.-Kfm. */
export const MAY_END_SUFFIXES = ['str', 'straß', 'gass'] as const

/** Units and nouns that only measure what stands before them: after `Mio.` and its like they carry on. */
export const LARGE_NUMBERS = words(`Mio Mill Mrd Md Mia Bio Bill Tsd Trd Mrdn Mion`)

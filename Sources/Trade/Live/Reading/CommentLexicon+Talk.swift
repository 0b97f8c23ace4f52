extension CommentLexicon {
  /// Earlier groups win where a word is in two.
  static var groups: [Group] {
    [
      numbers, units, sizes, sizeWords, codeWords, windowWords, weights, heights, girths, kilos, centis, moneyWords,
      currencies, timeWords, clocks, address, show, claim, shades, colours, goods, traits, fabrics, places, couriers,
      payments, talk, proofs, parts, uses, skills, trade, trouble,
    ]
  }

  private static let address = Group(
    kind: .address,
    lines: """
      kak ka kk kaka kakak kakk kakkk kaak kka kakaknya kakakku kakakk qaqa qaqak kax kaq kakaa kakag ak\
       kakanya min mimin admin mimi atmin bun bunda bund bunds bu ibu ibuk buk bundaku sis sist sister sista siss\
       bang abang bg bng bangg banggg bangku ngab bro brow broh mas mass masku maz mba mbak mbk mbaknya mbakyu mb\
       teh teteh tth tteh aa akang kang neng eneng om omm ummi umi umy ummu mi bos boss bosqu bosku juragan gan agan gann\
       cin cinta say sayang beb bebeb bep bebs cyin mommy mom moms mami mamih mam tan tante nte dek dik ade adek adik\
       koh ko cik ci cici cece ce pak bapake paman uni udaku daeng bli gek mbok gaes gaess guys gengs host hosnya\
       hostnya sir kakku kakyu kakbos kakhost seller owner onty aunty bestie besti
      """)

  private static let show = Group(
    kind: .show,
    lines: """
      spil spill spiil sepil speel spel spilin spillin spilkan spek spilll splll spll sepill dispil dispill
      lihat liat lht liatin lihatin lihatkan liyat liad diliat dilihat ngeliat delok deleng tingali tingal tinggali ningali tingalikeun tinggalikeun delokno delokke liatno liatke
      coba cb cba cobain dicoba cobak nyoba cobakan try
      contoh contohin contohnya
      tunjuk tunjukno tembongkeun tunjukin tunjukkan tunjukan tunjukkin nunjukin perlihatkan perliatkan nampakin tampilin tampilkan kasihliat
      dekat deketin deket dekatin dekatkan zoom zum close closeup
      ulang ulangi ulangin replay
      puter puterin muter putar
      review ripiu repiu riview rev
      unboxing unbox
      swatch swatchin suwatch oles olesin dioles
      intip intipin ngintip
      bentang bentangin dibentangin gelar digelar
      jejerin dijejerin sandingin jejer
      sorot sorotin disorot
      """)

  private static let claim = Group(
    kind: .claim,
    lines: """
      mau maw mw mao mo mawu maoo mauk mauin mauuu mauu gelem arep pengen_dong kersa purun bade badhe
      fix fiks fixx pix fixs vix fik fixkan fixed fixin pixx
      keep kep keepin kepin dikeep keepkan kip kiip keeep keept keepkeun ngekeep kepp dikepin keeping kiep
      ambil ambl ambil2 ngambil amb ambilin abil ambilkan ambik jupuk njupuk jupukno jupukke nyandak cokot candak pendet pundut mundut mundhut pundhut diambil mbil
      pesan pesen psn pesn mesen mesan mesen2 pesenin pesankan
      order ordr orderr ngorder odr od diorder
      co checkout cekout chekout chkout ceout ckout cekot ckot cekoutt checkot
      booking boking book bookingin bukingin dibooking buking bok
      bungkus bungkusin bungkusss bgks bungkuss dibungkusin
      simpan simpen simpenin simpanin simpankan disimpenin disimpan disimpen simpin simpenno simpenke simpenkeun disimpankan
      amankan amanin amankeun amanken
      catat catet catetin catatin dicatat dicatet catatkan
      gas gass gaskeun gaskan gasken gaspol gasss
      sikat sikaat sikattt
      angkut angkutt angkutin
      deal dil dill
      beli bli meli belik beliin tuku tukokno tumbas tumbasin meser peser peserkeun mbeli
      titip nitip titipin
      masukin masukkan masukan masukinlist
      sisihkan sisihin sisain sisakan pisahin
      minta mnt njaluk minta2 nyuwun mintak neda
      punyaku punyaq
      hak_milik mine
      borong ngeborong borongin
      tambah tambahin tambahkan nambah plus tmbh tambh
      tandain tandai
      serok
      comot
      cus cuss cuz
      """)

  private static let talk = Group(
    kind: .plain,
    lines: """
      ya yaa yah yaah iya iyah iyaa y yya yo yoi yak yaak inggih nggih
      dong donk dongg donggg dng
      nih ni niii nie nihh
      sih si sihh
      deh dh_ dah_ dehh weh
      kok ko_ kog koq
      lah laah lha loh lho
      kan kann
      aja aj saja ae doang doank wae ajah ajaa
      dulu dlu dl dolo dulunya
      yang yg yng yangg sing nu iang yank
      ini iki ieu nii inii
      itu kuwi eta_ itu2 ituu ntu itunya tu tuh kui
      aku ak aq akuh gue gua gw gwe saya sy ane abdi kulo kula inyong awak ana sayah akuu me i aing nyong
      kamu sliramu km kmu lu lo elu kowe sampeyan anda maneh you
      sudah udah udh uda ud sdh dah dh wis wes geus atos done udahh uwes udahan sampun mpun parantos entos
      belum blm belom blom lom durung blum tacan teacan belon dereng acan
      tidak ga gak g gk nggak ngga engga enggak kagak kaga ora teu nda ndak tdk ngk gag gaak gaa kgk nope not ngak enggk ogah mboten boten henteu hente embung oraa orak
      tidak_ada gada gaada gda gkada gaono
      tidak_jadi gajadi gakjadi gajd gjadi gkjadi gajad nggajadi ngajadi gasido orasido rasido
      jangan jgn jng jangn ojo ulah jgan
      bukan bkn bukn sanes dudu bukannya
      ada ono aya adaa onten wonten enten enek onok adakah da hadir_
      bisa bs bsa bsaa biso tiasa bisah bisakah bissa iso
      boleh blh bole boleg bolehkah angsal
      tolong tlg plis pliss please pls plisss tolongin plz toloong tulung mohon
      masih msh msi isih keneh taksih esih masi mash masihkah
      lagi lg lgi mane maneh_ lgy
      habis abis hbs abs entek seep sold soldout kehabisan ludes
      kosong kosongan
      ready redy redi rdy tersedia avail available reddy
      stok stock stoknya stk
      restock restok resok ristok
      sisa siso sesa
      kapan kpn kapn iraha
      berapa brp brapa brpa piro pira sabaraha barapa berpa berapaan brapaan brpan bpr berapah bp berapa2 brapah brp2 pinten pintenan piroan sabarahaan
      harga hrg hargi regane rego pangaos harganya price hargax prices hrgnya hrga
      apa ap apaan opo naon apah pa apakah apaa apan apaya
      gimana gmn gmana gimna piye kumaha bagaimana gmnaa gimn bgmn gimanaa gmna pie
      mana mn mna endi manaa manakah
      dimana dmn dmna dimna nangdi
      kenapa knp napa ngapa ngopo kunaon
      siapa sapa saha spa
      kalau kalo klo kl klu klw kalu kaloo lamun nek lek misal misalnya
      untuk buat bwt utk kanggo kangge bt
      sama sm sma ama karo jeung sareng sami
      dan and trus terus trs lan sarta
      atau ato atw utawa or
      dari dr dri ti seko saking drmn
      ke kee nang
      di ing
      pakai pake pk pke pakek pki dipake dipakai makai make nganggo anggo pkai dpake pakeknya dipakek pakenya kepake
      cocok ccok pas pass cucok cocoknya
      sampai sampe smpe smp nyampe sampek sampenya tekan nyampek nyampai dugi dumugi nepi
      sekarang skrg skr skrang saiki ayeuna skarang skrng
      tadi td tdi barusan mau_tadi tadinya
      nanti nnt ntar nti engke mengko ntr nnti entar
      kemarin kmrn kmrin kmren kemaren wingi kamari kmarin kemaren2 kemren
      besok bsk besuk isuk enjing bsok
      malam malem mlm mlem ndalu wengi peuting
      pagi pg
      siang
      sore sre sonten
      hari_ini today
      banget bgt bngt bnget pisan tenan bangett bangeett bingit
      bagus bgs apik sae alus bagusan cakep cakepp kece cantik cantek keren cntk mantap mantul mantep gemes lucu gemoy cakeep cakev bgus beautiful nice good
      jadi jd jdi dadi sido sidane janten jantos
      semua smua sadaya kabeh sadayana semuanya smuanya all
      lain liane laen
      satuan sijian
      masing masing2 msg masing-masing
      terima_kasih makasih makasi mksh trims thx tq tks thanks thank makasiih nuhun suwun matursuwun hatur trimakasih terimakasih tengkyu tengkyuu trmksh makaciw
      maaf maap sori sorry sory maapin ngapunten hampura mf
      halo hai hi hallo hay haii hey hello helo punten permisi
      assalamualaikum salam asalamualaikum samlekum assalamu alaikum asslmkm ass
      semangat smangat semngat semangaat
      sehat laris sukses lancar berkah
      semoga smoga moga
      aamiin amin amiin aminn aaminn
      wkwk wkwkwk wkwkwkwk haha hahaha hahahaha hihi hehe hehehe wkwkw xixi awokwok wkwkk ngakak
      nonton mantengin nyimak pantau mantau
      hadir hadirr absen
      suka sukak seneng resep demen
      pengen pgn pingin kepengen pengin kepingin pngen kepgn hoyong hayang palay wanna kepengin
      rencana rencananya
      gajian gaji
      duit uang dana dwit fulus artos
      bebas bebass
      terserah trserah terserh sembarang
      random acak rendom
      tapi tp tpi tetapi ning
      padahal pdhl padahl pdahal
      karena krn karna soalnya
      biar supaya
      juga jg jga ge
      cuma cm cman cmn cuman hanya
      sangat amat
      baru br
      cek cekin dicek ngecek check
      tanya nanya tny takon naros bertanya tangled
      tau tahu ngerti
      kirain kira kiranya kira2
      live lifenya lif lip livenya
      follow folow foll
      share shared
      tap taptap
      wa whatsapp wasap watsap whatsap
      dm japri inbox
      chat cht chatan cet
      foto poto gambar gmbar gbr pict pic
      video vidio vid
      link ling linknya
      suami paksu bojo misua
      anak ank bocah bocil
      mahal larang awis mhl muahal kemahalan pricey
      murah mursid mrh_
      beda bedanya bda bedane bedain bandingin bandingan perbedaan banding bandingkan bednya bedane bentenna benten bentene
      rekomendasi rekomen rekomendasiin rekom saran saranin rekomin
      cukup cekap
      muat mwt muatkah muaat
      """)
}

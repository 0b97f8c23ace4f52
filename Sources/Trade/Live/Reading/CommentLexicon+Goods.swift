extension CommentLexicon {
  /// Synonyms a line; after a star every word is a kind of its own.
  static let goods = Group(
    kind: .goods,
    lines: """
      baju bju bajunya bajuu pakaian klambi raksukan
      kaos kaus tshirt tee tees tshrt kaosan
      kemeja kmja kemja hem kmeja
      blus blouse blose
      atasan tops top
      tunik tunic
      gamis gmis gamiss abaya jubah
      dress dres drees
      daster dster dasteran homedress
      rok skirt
      celana clana cln pants
      jeans jins
      legging leging
      jogger joger
      chino cino
      jaket jacket jket
      hoodie hoodi hudi
      sweater sweter switer
      cardigan kardigan
      outer outter
      blazer blezer jas
      kain kaen
      selendang syal scarf shawl
      hijab jilbab kerudung krudung jilbap hijap
      pashmina pasmina
      mukena mukenah
      piyama piama pajamas
      setelan oneset onset
      sepatu spatu shoes
      sneakers sneaker
      sandal sendal
      tas bag
      totebag tote
      ransel backpack
      dompet wallet
      peci kopiah
      sabuk belt gesper
      lipstik lipstick lipstip
      parfum parpum perfume parfume
      sabun soap
      shampo sampo shampoo
      snack cemilan camilan snek
      keripik kripik
      kerupuk krupuk
      kopi coffe
      sprei seprai seprei
      casing case
      jam_tangan arloji
      *outfit shirt oblong singlet negligee overall kulot cargo boxer kolor crewneck knit rompi vest kebaya jarik sarung samping\
       bergo segiempat khimar ciput koko babydoll flatshoes pantofel boots wedges heels selop slingbag clutch topi blangkon songkok\
       kaoskaki bra beha sempak gelang kalung cincin anting bros jepit bando skincare serum toner sunscreen facial moisturizer pelembab\
       lipcream liptint bedak cushion foundation maskara eyeliner blush lotion handbody masker basreng makaroni seblak cireng kue cookies\
       nastar sambal madu abon bantal selimut handuk gorden karpet mainan boneka charger panci wajan tumbler polo henley hanley bolero\
       kaftan tank crop boxy kombor palazzo plisket jumpsuit kemben korset manset inner stagen udeng lilit
      """)

  static let traits = Group(
    kind: .trait,
    lines: """
      batik
      lengan tangan
      panjang pjg pnjang dawa panjangnya
      pendek pndek pdk
      polos
      set_
      cap
      tulis
      tenun
      bordir border bordiran
      premium
      basic
      lokal
      import
      kerah
      model mode modelnya
      kombinasi
      mini
      midi
      maxi
      dewasa
      baru_
      viral
      harian
      """)

  static let fabrics = Group(
    kind: .fabric,
    lines: """
      katun cotton coton kapas
      rayon viscose viskose
      poliester polyester polister
      sutra silk sutera satin
      linen linennya
      brokat brukat brokad
      jersey jersy
      denim
      flanel flannel
      fleece flis
      beludru bludru velvet bludru velved
      suede swede
      tile tille tulle
      microfiber mikrofiber microtex mikrotex
      nilon nylon
      stainless stenlis stenlees steinless stainles
      plastik plastic pelastik
      kayu jati
      keramik porselen porselin
      silikon silicone silikone
      akrilik acrylic
      alumunium aluminium almunium
      lateks latex
      dakron
      wolfis wolfice woolpeach
      crinkle cringkel
      spandek spandex
      sifon chiffon ceruti cerruty
      *modal tencel organza organdi maxmara shakila monalisa armani itycrepe jacquard jaguard lurik sasirangan ulos songket nilex taslan cordura ripstop\
       despo melamin fiber besi kaca rotan gerabah titanium kuningan tembaga xuping monel teflon resin busa karet wol wool mutiara permata zircon kristal berlian batu marmer granit rajutan\
       goyor tenunan cupro cashmere angora micromodal toyobo dobby dobi santung hyget primis primisima prima paris voal babyterry terry drill twill parasut kanvas canvas kulit kanvasnya lakos pique bambu airflow crepe moscrepe scuba knit_ rajut ATBM
      """)

  static let places = Group(
    kind: .place,
    lines: """
      *jakarta jkt jakrta bandung bdg surabaya sby jogja yogya yogyakarta jogjakarta solo semarang smg malang bekasi bks_ depok bogor\
       tangerang tangsel medan mdn palembang plg lampung padang pekanbaru batam jambi bengkulu aceh makassar mks manado kendari palu\
       gorontalo ambon ternate papua jayapura sorong merauke timika bali denpasar lombok mataram kupang ntt ntb kalimantan pontianak\
       banjarmasin balikpapan samarinda tarakan sulawesi sumatra sumatera jawa jatim jateng jabar banten cirebon tegal pekalongan kudus\
       jepara tasik tasikmalaya garut sukabumi cianjur karawang purwokerto cilacap magelang klaten madiun kediri blitar jember banyuwangi\
       sidoarjo gresik mojokerto probolinggo lumajang madura malaysia singapura singapore hongkong taiwan brunei jepang arab saudi korea\
       tanahabang cikarang serang cilegon purwakarta subang indramayu brebes pemalang wonosobo temanggung salatiga boyolali sragen ngawi\
       ponorogo tulungagung pasuruan bondowoso situbondo luar_negeri luarjawa
      """)

  static let couriers = Group(
    kind: .courier,
    lines: """
      *jnt jne jnt2 sicepat sicepet anteraja ninja spx idexpress lion tiki pos gosend grab grabsend gojek sentral cargo_ wahana shopeexpress gosent jtr paxel lalamove borzo rpx
      """)

  static let payments = Group(
    kind: .payment,
    lines: """
      *cod coddd kod qris qr dana_ ovo gopay shopeepay spay spaylater paylater bca bri bni mandiri bsi seabank alfamart indomaret debit tunai cash dp\
       akulaku kredivo ewallet linkaja livin brimo cimb btn danamon bank atm mbanking
      """)
}

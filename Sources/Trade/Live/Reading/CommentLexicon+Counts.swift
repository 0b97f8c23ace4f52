extension CommentLexicon {
  static let numbers = Group(
    kind: .number,
    lines: """
      satu=1 atu siji hiji setunggal ciek stu satuu sij one situ_ sebuah
      dua=2 duaa loro kalih duo dwa two rong
      tiga=3 telu tilu tigo tga three
      empat=4 papat opat ampat ampek four
      lima=5 limo gangsal limaa five
      enam=6 enem genep anam
      tujuh=7 pitu tujuah
      delapan=8 wolu dalapan lapan
      sembilan=9 songo salapan
      sepuluh=10 sapuluh sedoso spuluh sadasa
      sebelas=11 sewelas sablas
      sepasang=1
      sebiji=1 sebutir seekor sepcs sepotong selembar sehelai sebungkus sebotol setoples sekotak sepack sepak sebox seset sestel selusinan_
      selusin=12
      sekodi=20
      puluh=-10 puluhan
      belas=-11 welas
      setengah=-2 stengah
      keduanya=-3 duaduanya duanya dua-duanya loro2ne
      ketiganya=-3
      """)

  /// The value is the pieces of one unit; a pair of shoes or a set is one.
  static let units = Group(
    kind: .unit,
    lines: """
      pcs=1 pc pcsnya pieces piece pis pice pcss buah bh biji bj bji biji2 potong ptg ptong lembar lbr lmbr helai set sets stel setel setelnya\
       pasang psg pasangnya ekor unit item_ eksemplar pack pak_ packs bks box kotak dus botol btl_ toples topless pot pouch sachet saset\
       renteng ikat butir tube jar loyang porsi cup slop karung bal tas_ picis keping gelas kaleng
      lusin=12 lsn dosin dozen losin
      kodi=20 kodian
      gros=144
      """)

  /// The value is the place in ``Sizes/letters``.
  static let sizes = Group(
    kind: .size,
    lines: """
      XXS=0 xxs
      XS=1 xs
      S=2 s small smal es
      M=3 m medium med midium em emm
      L=4 l large el larg elarge
      XL=5 xl xlarge eksel exel xel iksel ekstra_large extralarge eksl ekxl
      XXL=6 xxl xxlarge doubelxl dobelxl doublexl
      XXXL=7 xxxl tripelxl triplexl
      XXXXL=8 xxxxl
      XXXXXL=9 xxxxxl
      ALLSIZE=10 allsize onesize freesize alsize allsiz olsize as_ allsise
      JUMBO=11 jumbo jumboo
      """)

  static let colours = Group(
    kind: .colour,
    lines: """
      hitam item itm htm black blek blck ireng hideung hitem hytam hitm blac blk itam iteam
      putih pth white wht wite bodas puteh ptih putihh pethak
      merah mrh red abang_ beureum abrit merahh mera
      biru blue bru biruu bulao blu
      hijau ijo hijo hjau green ijau hejo hijauu ijoo hjo grin grn
      kuning yellow kning konneng kuneng kunink
      coklat cklt cokelat coklt cokla brown coklatt soklat chocolate choco cokelatt choc cok
      abu abuabu abu-abu grey gray gri greyy
      ungu purple ungo violet wungu ungu2 purpel unggu
      pink pinky ping_ pingk merah_muda pnk pinkk
      oranye orange orens oren jingga oranges
      navy nevi dongker nevy donker navi dongkr dongke nafi dongkar naby
      maroon marun maron maroonn marron marroon meron maroo mrn
      krem cream crem krim kream
      broken_white bw brokenwhite broken brokenwhit brownwhite brokenwite bwhite broke putihtulang brkn offwhite
      dusty dusti dasty dustypink dustypnk dustipink
      mustard mustrd mustar mostard mastard
      tosca toska tosqa toska turquoise tosc
      gold emas golden emass gol
      silver perak slver
      army armi
      olive oliv olif zaitun
      sage sej sagegreen saage
      mint min_t minty
      lilac lilak lila_ lavender lavendel lavendr
      salem salmon
      peach pich pics_ peac
      mocca moka mocha moca mokka mocka
      khaki khakhi kakhi
      nude nud
      beige beij bej
      milo
      taupe
      terracotta terakota teracota teracotta terra
      bata
      burgundy burgundi burgandy burgun
      fuchsia fusia fuschia fucia fuksia magenta
      denim_ jeansblue
      sogan
      wine
      rose ros
      plum
      coffee kopi_
      caramel karamel
      camel
      lemon_
      baby_blue babyblue
      rose_gold rosegold
      cyan
      indigo
      ivory
      latte
      charcoal
      teal
      misty mistis
      electric elektrik benhur
      hazel
      wardah_
      lime
      stabilo neon
      almond
      amber
      jade
      emerald emrald
      tan_
      natural
      """)

  static let shades = Group(
    kind: .shade,
    lines: """
      muda mda light laight enom
      tua dark drak gelap_ tuwa
      soft sof
      baby bebi
      deep
      pastel
      misty_
      metalik metallic
      """)
}

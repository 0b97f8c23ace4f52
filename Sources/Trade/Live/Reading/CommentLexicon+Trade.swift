extension CommentLexicon {
  static let trade = Group(
    kind: .plain,
    lines: """
      bahan bhn kain_apa matrial material bahane bahanya bhan
      tebal tebel tbl kandel tebell
      tipis tips_ ipis tipiss
      nerawang nrawang menerawang tembus transparan trawang nyeplak jiplak njiplak
      adem dingin ademm sejuk isis semriwing tiis
      panas gerah sumuk hareudang ongkeb sumpek
      melar stretch elastis mulur molor ngaret
      gatal gatel ateul nyegrak
      lembut halus alus_
      kasar
      jatuh
      kaku teuas
      licin
      furing puring lapisan furingnya
      luntur lunturkah kelunturan lntr mblobor mbleber belel bluwek
      cuci nyuci dicuci nyucinya cucinya nyucine ngumbah nyeuseuh diseuseuh dikumbah ngucek kucek dikucek laundry
      setrika gosok nyetrika istrika seterika nyeterika digosok disetrika strika
      kusut lecek leceg lungset ngelinting
      susut nyusut menyusut mengkeret mungkret ciut menciut nyiut
      awet tahan bertahan
      pudar memudar mbladus
      bau
      jemur dijemur
      sablon printing print sablonan
      ketat ketet ngepas ngetat press pres ngepress ngefit ngfit slimfit
      longgar gombrong lebar logro lobok amba
      oversize oversized oversiz ovrsize
      kecil kcl kecilan cilik alit
      dobel double doble dobl doubel dobell
      tripel triple tripl
      besar gede gedhe gd gedean ageng badag
      sedang sedeng tanggung sedengan
      kekecilan kesempitan sempit sesek sereg heureut kesesekan
      kebesaran kegedean kelonggaran kepanjangan
      lingkar dada_
      panjang_nya dowo
      potongan_baju cutting cutingan cuting
      umur usia umurnya
      warna wrna warno warnanya wrn colour color wrnanya warana
      motif motifnya corak
      rasa varian variant rasanya
      pilihan pilihannya
      ongkir ongkirnya ongkos ongkr ongkoskirim
      gratis free geratis grts gratisan
      kirim krm pengiriman kirimnya ngirim dikirim ngirimnya kirimin kintun dikintun ngintun kirimna kirimno dikirimno ship shipping dikirimnya krim kirm
      ekspedisi kurir ekspedisinya expedisi
      estimasi estimasinya
      sameday instan instant
      bayar byr bayarnya byar bayarna mbayare pembayaran mbayar dibayar
      transfer tf trf trnsfr tranfer ditransfer transper
      rekening rek norek
      cicil cicilan nyicil kredit angsur angsuran kasbon ngutang
      cara caranya gmncara carana carane
      format formatnya
      ordernya orderan pesanan pesenan pesanannya orderannya psanan
      diskon disc discount potongan disko diskonnya korting
      promo promonya promosi
      voucher vocer voucer vocher vcr kupon vouchernya
      nego kurang_harga nawar tawar kurangin_harga ditawar
      kurang krg kurangi kurangin
      bonus hadiah gift_ bonusnya
      grosir grosiran ecer eceran partai
      reseller resel ressler agen
      dropship dropshiper dropshipper
      flashsale flash
      po preorder
      lokasi alamat almt alamatnya lokasinya lokasine
      toko tokonya butik outlet store warung kios
      offline
      cabang cabangnya
      jadwal jadwalnya
      buka bukanya tutup tutupnya
      kado hadiah_ gift
      busui menyusui
      bumil hamil
      cewek cewe cwe wanita perempuan cewk ciwi
      cowok cowo cwo pria laki lelaki cwok
      couple kapel kopel
      seragam seragaman
      katalog katalognya
      belakang blkg blakang blkang blkng belakangnya buri mburi
      depan dpn
      detail detil
      kamera
      expired exp kadaluarsa kadaluwarsa ed
      aman
      pedas pedes
      tes test testing
      """)

  static let trouble = Group(
    kind: .plain,
    lines: """
      cancel cancle cansel cencel kensel batal batalin btl batalkan dibatalkan dicancel cancl canceled batalkeun batalno batalke cancelno bolay wurung bataal dibatalin
      hapus apus hapusin hapuskan dihapus apusin
      lepas lepasin dilepas
      mundur
      ganti gnti gantino gantikeun gentosan gantiin ngganti digantiin gantinya diganti gentos ganti2 gnt
      tukar tuker tukeran tukerin ditukar nukar nuker tukr swap ijol ijolan ijolno tukerno tukerkeun dituker
      ubah robah rubah ubahin dirubah diubah ngubah merubah
      ralat koreksi revisi ralt
      salah slh salh lepat kliru keliru klintu
      maksud maksudnya mksud mksdnya maksudku
      pindah pindahin dipindah
      paket pket paketan pakett packet paketku kiriman
      barang brg barangnya brang
      resi resinya noresi awb
      nyasar nyangkut nyangkutnya stuck
      retur return retour balikin kembaliin pengembalian dikembalikan kembalikan dibalikin ngembaliin diretur
      refund refunded dana_kembali refun
      komplain complain komplen
      rusak rsk rusakk risak reksak ruksak
      cacat cacad reject defect
      robek sobek suwek sowek soeh dedel
      bolong bolongin growong
      noda kotor
      pecah penyok bocor patah sobekan retak tumpah hancur beulah mbrodol protol
      datang dateng dtg dtang teko dtng dateg
      copot coplok copotan pocol
      putus pedot pegat
      kecewa zonk
      proses diproses prosesnya
      dibalas dibales bales respon direspon balasan ditanggapi
      bukti buktinya
      telat terlambat lambat lama lambat2
      kehabisan2 kebagian keduluan kelewat
      mikir pikir mikir2 pikir2
      penipu tipu nipu penipuan
      dapat dpt dapet oleh entuk kengeng
      """)

  static let sizeWords = Group(
    kind: .sizeWord,
    lines: "ukuran uk ukrn ukran size sz sizenya ukuranya sixe siz saiz sais ukurn sise ukr uku ukrannya")
  static let codeWords = Group(
    kind: .codeWord,
    lines: """
      nomor no nmr nomer nmer nom nomr
      kode kd code kod kodenya
      """)
  static let windowWords = Group(
    kind: .windowWord,
    lines: """
      etalase eta et etl ets etlse etlase etalse etelse etelase dtalase este etls etalasi etalasenya etls etase ett etlas etalas\
       etale keranjang krnjg kranjang kranjg krnjang kerjang keranjangnya kerankuning karanjang window etal etalaze
      """)
  static let weights = Group(kind: .weightWord, lines: "bb bbnya berat beratnya bbku brt bebe bobot bbn")
  static let heights = Group(kind: .heightWord, lines: "tb tinggi tbnya tggi tingginya tinggiku tnggi tng")
  static let girths = Group(kind: .girthWord, lines: "ld ldnya lp lpinggang lh pb lingkar lila ll lpaha lpgl pj")
  static let kilos = Group(kind: .kilo, lines: "kg kgan kilo kilogram kiloan")
  static let centis = Group(kind: .centi, lines: "cm centi senti sentimeter cman_ meter mtr")

  static let moneyWords = Group(kind: .money, lines: "ribu=1000 rb rebu k_ ribuan rbu rban\njuta=1000000 jt jta jutaan")
  static let currencies = Group(kind: .currency, lines: "rp rupiah idr")

  static let timeWords = Group(
    kind: .timeUnit,
    lines: """
      menit mnt menitan
      hari hr harian
      minggu mggu seminggu mingguan
      bulan bln bulanan sebulan
      tahun thn th taun tahunan
      detik dtk
      """)
  static let clocks = Group(
    kind: .clockWord,
    lines: """
      jam jm pukul
      tanggal tgl tggl
      """)
}
